using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;

namespace MLGroup.Tests.Domain.Members;

public sealed class MemberPreferencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Member _chen = new("Chen", "chen@stat.example",
        new Organisation("Statistics Office", "", OrganisationKind.NationalStatisticalOffice, "SG"), "Asia/Singapore", Now);

    [Fact]
    public void A_new_member_hears_what_is_always_sent_and_reminders_of_own_work()
    {
        var heard = KindFacts.All.Where(facts => _chen.Receives(facts.Kind)).Select(facts => facts.Kind);

        Assert.Equal([CommunicationKind.Account, CommunicationKind.OwnProposals, CommunicationKind.CarryOver, CommunicationKind.OwnReminders], heard);
        var consent = Assert.Single(_chen.Consents);
        Assert.Equal((CommunicationKind.OwnReminders, Frequency.Now, "default", Now), (consent.Kind, consent.Frequency, consent.Source, consent.At));
    }

    [Fact]
    public void What_is_always_sent_cannot_be_switched_off()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => _chen.Choose(CommunicationKind.Account, Frequency.Off, "preferences", "", Now));

        Assert.Equal("“Your account” is always sent while you take part.", broken.Message);
    }

    [Fact]
    public void Who_left_hears_nothing()
    {
        _chen.Leave(otherCoordinators: 2, Now);

        Assert.DoesNotContain(KindFacts.All, facts => _chen.Receives(facts.Kind));
    }

    [Fact]
    public void Stopping_all_leaves_what_is_always_sent()
    {
        _chen.Choose(CommunicationKind.Meetings, Frequency.Now, "preferences", "Meetings", Now);

        _chen.StopAll("preferences", "Stop all", Now.AddDays(1));

        Assert.Equal([CommunicationKind.Account, CommunicationKind.OwnProposals, CommunicationKind.CarryOver],
            KindFacts.All.Where(facts => _chen.Receives(facts.Kind)).Select(facts => facts.Kind));
        Assert.Equal([Frequency.Now, Frequency.Now, Frequency.Off, Frequency.Off], _chen.Consents.Select(consent => consent.Frequency));
    }

    [Fact]
    public void Ten_thousand_random_choices_agree_with_the_last_one_made_and_leave_a_whole_history()
    {
        var random = new Random(20261102);
        var switchable = KindFacts.Switchable.ToList();
        var model = switchable.ToDictionary(facts => facts.Kind, facts => _chen.FrequencyOf(facts.Kind));

        for (var step = 1; step <= 10_000; step++)
        {
            var facts = switchable[random.Next(switchable.Count)];
            var frequency = random.Next(2) == 0 ? Frequency.Off : Frequency.Now;
            _chen.Choose(facts.Kind, frequency, "preferences", facts.Description, Now.AddMinutes(step));
            model[facts.Kind] = frequency;
        }

        Assert.Equal(model, model.Keys.ToDictionary(kind => kind, _chen.FrequencyOf));
        Assert.Equal(model.Where(choice => _chen.Consents.Any(consent => consent.Kind == choice.Key)),
            model.Keys.Where(kind => _chen.Consents.Any(consent => consent.Kind == kind))
                .Select(kind => KeyValuePair.Create(kind, _chen.Consents.Last(consent => consent.Kind == kind).Frequency)));
    }

    [Fact]
    public void The_same_choice_twice_is_one_event()
    {
        _chen.Choose(CommunicationKind.Newsletter, Frequency.Now, "preferences", "Newsletter", Now);
        _chen.Choose(CommunicationKind.Newsletter, Frequency.Now, "preferences", "Newsletter", Now.AddDays(1));

        var consent = Assert.Single(_chen.Consents, consent => consent.Kind == CommunicationKind.Newsletter);
        Assert.Equal(Now, consent.At);
    }
}
