using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;

namespace MLGroup.Tests.Domain.Communications;

public sealed class MailQueriesTests : IAsyncLifetime
{
    private readonly People _people = People.New();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var programme = Calls.Programme2027();
        programme.Add(new Theme("Data quality", ""));
        await _database.AddAsync([.. _people.All, programme]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Nobody_reads_a_letter_that_signs_in()
    {
        await PostAsync(CommunicationKind.Account, "sign-in/1");
        await PostAsync(CommunicationKind.OwnProposals, "received/1/1");

        Assert.Equal(["received/1/1"], await SeenByAsync(_people.Dina));
    }

    [Fact]
    public async Task A_letter_about_a_decision_is_hidden_from_a_coordinator_of_the_same_office()
    {
        var decision = await DecideAsync();
        await PostAsync(CommunicationKind.OwnProposals, $"decision/{decision.Id}");
        await PostAsync(CommunicationKind.OwnProposals, "received/1/1");

        Assert.Equal([$"decision/{decision.Id}", "received/1/1"], await SeenByAsync(_people.Dina));
        Assert.Equal(["received/1/1"], await SeenByAsync(_people.Emeka));
    }

    [Fact]
    public async Task Who_does_not_coordinate_sees_no_letter_of_others_nor_own()
    {
        await PostAsync(CommunicationKind.OwnProposals, "received/1/1");

        Assert.Empty(await SeenByAsync(_people.Amina));
        Assert.Empty(await SeenByAsync(_people.Farah));
    }

    private Task PostAsync(CommunicationKind kind, string occasion) => _database.AddAsync(new OutgoingMail(
        _people.Amina, kind, occasion, $"{Guid.NewGuid():N}@group.example", "Hello", "Hello", MailPriority.Normal, isDraft: true, expiresAt: null, _database.Now));

    // Amina's office is Emeka's too.
    private async Task<Decision> DecideAsync()
    {
        await using var db = _database.Open();
        var programme = await db.Programmes.Include(programme => programme.Strands).SingleAsync();
        var amina = await db.Members.SingleAsync(member => member.Id == _people.Amina.Id);
        var proposal = programme.Submitted(amina);
        db.Add(proposal);
        await db.SaveChangesAsync();
        var decision = proposal.Decide(DecisionOutcome.Accept, programme.Strands[0], "", dueAt: null, Viewer.Of(_people.Dina), Calls.Open, early: true);
        await db.SaveChangesAsync();
        return decision;
    }

    private async Task<List<string>> SeenByAsync(Member reader)
    {
        await using var db = _database.Open();
        return await db.OutgoingMail.VisibleTo(Viewer.Of(reader), db.Decisions).OrderBy(mail => mail.Id).Select(mail => mail.Occasion).ToListAsync();
    }
}
