using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Tests.Data;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes;

public sealed class DatesTests
{
    private const string Address = "/coordination/programmes/2027/dates";

    [Fact]
    public async Task Dates_are_typed_as_people_write_them()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var page = await form.SubmitAsync("Save",
            ("Form.Dates[2].Date", "Wed 27 Jan 2027"), ("Form.Dates[2].Time", "13:00"), ("Form.Dates[6].Date", "2027-11-23"), ("Form.Dates[6].Time", "9:00"));

        Assert.Equal("/coordination/programmes/2027", page.Address);
        Assert.Equal(
            ["Monday 2 November 2026, 10:00 (Lagos)", "Tuesday 19 January 2027, 18:00 (Lagos)", "Wednesday 27 January 2027, 13:00 (Lagos)", "Tuesday 23 November 2027, 09:00 (Lagos)"],
            page.Document.QuerySelectorAll("main dd time").Select(time => time.TextContent));
    }

    [Fact]
    public async Task Dates_that_stand_are_shown_to_be_typed_over_and_emptied()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save", ("Form.Dates[1].Date", ""), ("Form.Dates[1].Time", ""));
        await asked.SubmitAsync("Move these dates");

        Assert.Equal(("19 January 2027", "18:00"), (form.Value("Form.Dates[1].Date"), form.Value("Form.Dates[1].Time")));
        await using var db = desk.Portal.Open();
        Assert.Null((await db.Programmes.SingleAsync())[MilestoneKind.ProposalDeadline]);
    }

    [Theory]
    [InlineData("Wednesday 19 January 2027", "18:00", "19 January 2027 is a Tuesday. Did you mean Tuesday 19 January 2027, Wednesday 20 January 2027 or Wednesday 19 January 2028?")]
    [InlineData("29 February 2027", "18:00", "There is no 29 February 2027. February 2027 has 28 days.")]
    [InlineData("19 January 2027", "", "Enter the time too, for example 18:00.")]
    [InlineData("", "18:00", "Enter the date too, or remove the time.")]
    [InlineData("19 January 2027", "6 pm", "Enter a time from 00:00 to 23:59, for example 18:00.")]
    [InlineData("1 November 2026", "18:00", "The deadline must be after the day the call opens.")]
    public async Task What_cannot_be_meant_is_refused_and_stays(string date, string time, string sentence)
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var refused = await form.SubmitAsync("Save", ("Form.Dates[1].Date", date), ("Form.Dates[1].Time", time));

        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((HttpStatusCode.BadRequest, date, time), (refused.Status, refused.Value("Form.Dates[1].Date"), refused.Value("Form.Dates[1].Time")));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_in_the_order_of_the_year()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var refused = await form.SubmitAsync("Save", ("Form.Dates[5].Date", "soon"), ("Form.Dates[5].Time", "9:00"), ("Form.Dates[0].Time", "x"));

        Assert.Equal(["Enter a time from 00:00 to 23:59, for example 18:00.", "Write the date like 19 January 2027 or 2027-01-19."], refused.Errors);
    }

    [Fact]
    public async Task A_deadline_moved_into_the_past_is_warned_of_because_it_closes_the_call()
    {
        await using var desk = await Desk.WithProposalAsync();
        desk.Portal.Clock.SetUtcNow(Calls.Deadline.AddDays(-3));
        var form = await (await desk.Portal.AsAsync(desk.People.Dina)).OpenAsync(Address);

        var later = await form.SubmitAsync("Save", ("Form.Dates[1].Date", "18 January 2027"));
        var past = await form.SubmitAsync("Save", ("Form.Dates[1].Date", "15 January 2027"));

        Assert.DoesNotContain("closes the call at once", later.Text, StringComparison.Ordinal);
        Assert.Contains("The new deadline has passed already: saving closes the call at once.", past.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_opens_by_a_new_date_is_asked_about_though_nobody_is_told()
    {
        await using var desk = await Desk.SetAsync(_ => [new Programme(2027, "ML 2027", "Africa/Lagos")]);
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save",
            ("Form.Dates[0].Date", "1 November 2026"), ("Form.Dates[0].Time", "9:00"), ("Form.Dates[1].Date", "19 January 2027"), ("Form.Dates[1].Time", "18:00"));
        var before = await DeadlineAsync(desk);
        await asked.SubmitAsync("Move these dates");

        Assert.Contains("Saving opens the call at once. Everybody can read it then, and members can propose activities.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("There is no proposal in this call yet. Nobody gets a letter.", asked.Text, StringComparison.Ordinal);
        Assert.Null(before);
        Assert.Equal(Calls.Deadline, await DeadlineAsync(desk));
    }

    [Fact]
    public async Task First_dates_of_a_call_to_come_are_saved_at_once()
    {
        await using var desk = await Desk.SetAsync(_ => [new Programme(2027, "ML 2027", "Africa/Lagos")]);
        var form = await desk.Dina.OpenAsync(Address);

        var saved = await form.SubmitAsync("Save",
            ("Form.Dates[0].Date", "1 December 2026"), ("Form.Dates[0].Time", "9:00"), ("Form.Dates[1].Date", "19 January 2027"), ("Form.Dates[1].Time", "18:00"));

        Assert.Equal("/coordination/programmes/2027", saved.Address);
    }

    [Theory]
    [InlineData(0, "1 December 2026", "9:00", "The call would open later: saving closes it until then.")]
    [InlineData(0, "", "", "A call is open between two dates only: saving closes the call at once.")]
    [InlineData(1, "", "", "A call is open between two dates only: saving closes the call at once.")]
    [InlineData(1, "2 November 2026", "9:59", "The new deadline has passed already: saving closes the call at once.")]
    public async Task A_call_that_closes_by_a_date_is_asked_about_though_nobody_is_told(int at, string date, string time, string sentence)
    {
        await using var desk = await Desk.SetAsync(_ =>
            [Calls.Programme(2027, new ZonedTime(new DateTime(2027, 1, 19, 18, 0, 0), "Africa/Lagos"), new ZonedTime(new DateTime(2026, 11, 1, 9, 0, 0), "Africa/Lagos"))]);
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save", ($"Form.Dates[{at}].Date", date), ($"Form.Dates[{at}].Time", time));

        Assert.Contains(sentence, asked.Text, StringComparison.Ordinal);
        Assert.Equal(Calls.Deadline, await DeadlineAsync(desk));
    }

    [Fact]
    public async Task A_call_that_closes_between_the_question_and_the_answer_is_asked_about_again()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "2 November 2026"), ("Form.Dates[1].Time", "10:05"));

        desk.Portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var again = await asked.SubmitAsync("Move these dates");

        Assert.DoesNotContain("closes the call", asked.Text, StringComparison.Ordinal);
        Assert.Contains("saving closes the call at once", again.Text, StringComparison.Ordinal);
        Assert.Equal(Calls.Deadline, await DeadlineAsync(desk));
    }

    [Fact]
    public async Task Where_proposals_depend_on_it_what_moves_is_shown_before_it_is_saved()
    {
        await using var desk = await Desk.WithProposalAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        var before = await DeadlineAsync(desk);
        var saved = await asked.SubmitAsync("Move these dates");

        Assert.Equal(
            ["Proposal deadline", "19 January 2027, 18:00 (Lagos)", "26 January 2027, 18:00 (Lagos)"],
            asked.Document.QuerySelectorAll("#moves td").Select(cell => cell.TextContent));
        Assert.Contains("There is 1 proposal in this call.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(Calls.Deadline, before);
        Assert.Equal(Calls.Deadline.AddDays(7), await DeadlineAsync(desk));
        Assert.Equal("/coordination/programmes/2027", saved.Address);
    }

    [Fact]
    public async Task Each_writer_is_told_once_however_many_proposals_they_write()
    {
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            var withdrawn = programme.Draft(people.Farah);
            withdrawn.Withdraw("No time.", Viewer.Of(people.Farah), Calls.Open);
            var invited = programme.Draft(people.Amina);
            invited.Invite(people.Emeka, Viewer.Of(people.Amina), Calls.Open);
            return [programme, programme.Submitted(people.Amina).With(people.Chen), programme.Draft(people.Chen), withdrawn, invited];
        });
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        var saved = await asked.SubmitAsync("Move these dates");

        Assert.Equal("true", asked.Value("Form.Tell"));
        Assert.Equal("3 people who write in this call or are invited to", asked.Document.QuerySelector("#moves summary")!.TextContent.Trim());
        Assert.Equal(["Amina Bello, NBS", "Chen 陳, Stats NZ", "Emeka Obi, NBS (invited)"], asked.Document.QuerySelectorAll("#moves details li").Select(item => item.TextContent));
        Assert.Contains("The dates are saved. 3 people get a letter.", saved.Text, StringComparison.Ordinal);
        var letters = await LettersAsync(desk);
        Assert.Equal(["amina@nbs.example", "chen@stats.example", "emeka@nbs.example"], letters.Select(mail => mail.Address));
        Assert.All(letters, mail => Assert.Equal((MailState.Queued, "The proposal deadline of ML 2027 has moved"), (mail.State, mail.Subject)));
        Assert.Contains("- **Proposal deadline**: now 27 January 2027, 06:00 (Auckland, UTC+13:00) – for the group 26 January 2027, 18:00 (Lagos, UTC+1:00). "
            + "It was 20 January 2027, 06:00 (Auckland, UTC+13:00) – for the group 19 January 2027, 18:00 (Lagos, UTC+1:00).", letters[1].Body, StringComparison.Ordinal);
        Assert.Contains("You write a proposal in its call, so this is for you:", letters[0].Body, StringComparison.Ordinal);
        Assert.Contains("You are invited to write a proposal in its call, so this is for you:", letters[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declined_or_has_not_confirmed_what_was_entered_for_them_hears_nothing()
    {
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            var declined = programme.Draft(people.Amina);
            declined.Invite(people.Chen, Viewer.Of(people.Amina), Calls.Open);
            declined.Answer(accepts: false, Viewer.Of(people.Chen), Calls.Open);
            return [programme, declined, Proposal.EnterFor(people.Farah, programme.Call, until: null, Viewer.Of(people.Dina), Calls.Open)];
        });

        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        await asked.SubmitAsync("Move these dates");

        Assert.Equal(["amina@nbs.example"], (await LettersAsync(desk)).Select(mail => mail.Address));
    }

    [Theory]
    [InlineData("26 January 2027", "18:00", false)]
    [InlineData("", "", true)]
    public async Task A_late_proposal_is_in_time_by_a_later_deadline(string date, string time, bool staysLate)
    {
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            var late = programme.Draft(people.Amina);
            late.Submit(Viewer.Of(people.Amina), Calls.Deadline.AddMinutes(10));
            return [programme, late];
        });
        desk.Portal.Clock.SetUtcNow(Calls.Deadline.AddHours(1));

        var asked = await (await (await desk.Portal.AsAsync(desk.People.Dina)).OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", date), ("Form.Dates[1].Time", time));
        await asked.SubmitAsync("Move these dates");

        Assert.Equal(!staysLate, asked.Text.Contains("1 proposal that came late is in time then.", StringComparison.Ordinal));
        await using var db = desk.Portal.Open();
        Assert.Equal((staysLate, staysLate), ((await db.Proposals.SingleAsync()).IsLate, (await db.Programmes.SingleAsync()).Call.Deadline is null));
    }

    [Fact]
    public async Task Moved_and_moved_back_the_writers_hear_both_times()
    {
        await using var desk = await Desk.WithProposalAsync();

        foreach (var day in (string[])["26 January 2027", "19 January 2027", "26 January 2027", "", "26 January 2027"])
        {
            var form = await desk.Dina.OpenAsync(Address);
            var asked = await form.SubmitAsync("Save", ("Form.Dates[1].Date", day), ("Form.Dates[1].Time", day.Length == 0 ? "" : "18:00"));
            await asked.SubmitAsync("Move these dates");
        }

        var letters = await LettersAsync(desk);
        Assert.Equal(5, letters.Count);
        Assert.Contains("**Proposal deadline**: no date for the time being. It was 26 January 2027, 18:00 (Lagos, UTC+1:00).", letters[3].Body, StringComparison.Ordinal);
        Assert.Contains("**Proposal deadline**: 26 January 2027, 18:00 (Lagos, UTC+1:00). It had no date before.", letters[4].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_where_the_box_is_not_ticked()
    {
        await using var desk = await Desk.WithProposalAsync();
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        var (address, fields) = asked.Filled("Move these dates");

        var saved = await asked.SendAsync((address, [.. fields.Where(field => field.Key != "Form.Tell")]));

        Assert.Equal("/coordination/programmes/2027", saved.Address);
        Assert.Equal(Calls.Deadline.AddDays(7), await DeadlineAsync(desk));
        Assert.Empty(await LettersAsync(desk));
    }

    [Fact]
    public async Task A_box_that_was_emptied_stays_empty_when_other_moves_are_asked_about()
    {
        await using var desk = await Desk.WithProposalAsync();
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        var (address, fields) = asked.Filled("Move these dates", ("Form.Dates[1].Date", "27 January 2027"));

        var again = await asked.SendAsync((address, [.. fields.Where(field => field.Key != "Form.Tell")]));

        Assert.Equal("", again.Value("Form.Tell"));
    }

    [Fact]
    public async Task A_date_that_touches_no_writer_moves_without_letters()
    {
        await using var desk = await Desk.WithProposalAsync();

        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[5].Date", "13 July 2027"), ("Form.Dates[5].Time", "18:00"));
        await asked.SubmitAsync("Move these dates");

        Assert.Contains("Nobody gets a letter: none of these dates touches a writer.", asked.Text, StringComparison.Ordinal);
        Assert.Null(asked.Document.QuerySelector("[name='Form.Tell']"));
        Assert.Empty(await LettersAsync(desk));
    }

    [Fact]
    public async Task Sent_twice_the_dates_move_once_and_everyone_hears_once()
    {
        await using var desk = await Desk.WithProposalAsync();
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        var filled = asked.Filled("Move these dates");

        var answers = await Task.WhenAll(asked.SendAsync(filled), asked.SendAsync(filled), asked.SendAsync(filled));

        Assert.Single(await LettersAsync(desk));
        Assert.Contains(answers, answer => answer.Address == "/coordination/programmes/2027");
    }

    [Fact]
    public async Task Somebody_who_writes_only_since_the_question_is_asked_about_too()
    {
        await using var desk = await Desk.WithProposalAsync();
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        await using (var db = desk.Portal.Open())
        {
            db.Add(db.Programmes.Single().Draft(await db.Members.WithAddress("bo@ssb.example").SingleAsync()));
            await db.SaveChangesAsync();
        }

        var again = await asked.SubmitAsync("Move these dates");

        Assert.Contains("2 writers of this call", again.Text, StringComparison.Ordinal);
        Assert.Equal(Calls.Deadline, await DeadlineAsync(desk));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_writers_cost_no_more_statements_than_one()
    {
        const int Few = 12;
        await using var desk = await Desk.SetAsync(people =>
        {
            var programme = Calls.Programme2027();
            return [programme, .. Enumerable.Range(1, 250).Select(number => people.Another($"Writer{number}"))];
        });
        await using (var db = desk.Portal.Open())
        {
            var programme = db.Programmes.Single();
            db.AddRange((await db.Members.Where(member => member.Name.StartsWith("Writer")).ToListAsync()).Select(member => programme.Draft(member)));
            await db.SaveChangesAsync();
        }
        var asked = await (await desk.Dina.OpenAsync(Address)).SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));
        using var statements = Statements.Of(desk.Portal.Database);

        using var answer = await desk.Dina.Client.PostAsync(new Uri(Address, UriKind.Relative), new FormUrlEncodedContent(asked.Filled("Move these dates").Fields));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.InRange(statements.Asked.Count, 1, Few);
        Assert.Equal(250, (await LettersAsync(desk)).Select(mail => mail.MemberId).Distinct().Count());
    }

    [Fact]
    public async Task Other_moves_than_the_ones_shown_are_asked_about_again()
    {
        await using var desk = await Desk.WithProposalAsync();
        var form = await desk.Dina.OpenAsync(Address);
        var asked = await form.SubmitAsync("Save", ("Form.Dates[1].Date", "26 January 2027"));

        var again = await asked.SubmitAsync("Move these dates", ("Form.Dates[1].Date", "27 January 2027"));

        Assert.Equal("27 January 2027, 18:00 (Lagos)", again.Document.QuerySelector("#moves td:last-child")!.TextContent);
        Assert.Equal(Calls.Deadline, await DeadlineAsync(desk));
    }

    [Fact]
    public async Task Another_zone_moves_every_date_and_asks()
    {
        await using var desk = await Desk.WithProposalAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var asked = await form.SubmitAsync("Save", ("Form.ZoneId", "Asia/Tokyo"));

        Assert.Contains("19 January 2027, 18:00 (Tokyo)", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_planners_is_told_and_keeps_what_was_typed()
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var (mine, theirs) = (await desk.Dina.OpenAsync(Address), await desk.Dina.OpenAsync(Address));
        await (await theirs.SubmitAsync("Save", ("Form.Dates[1].Date", "20 January 2027"))).SubmitAsync("Move these dates");

        var asked = await mine.SubmitAsync("Save", ("Form.Dates[1].Date", "21 January 2027"));
        var overtaken = await asked.SubmitAsync("Move these dates");
        var saved = await (await overtaken.SubmitAsync("Save")).SubmitAsync("Move these dates");

        Assert.Equal((HttpStatusCode.Conflict, "21 January 2027"), (overtaken.Status, overtaken.Value("Form.Dates[1].Date")));
        Assert.Contains("20 January 2027, 18:00 (Lagos)", overtaken.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(Calls.Deadline.AddDays(2), await DeadlineAsync(desk));
    }

    [Theory]
    [InlineData("Form.Dates[9].Date")]
    [InlineData("Form.Dates[1000].Date")]
    public async Task A_form_with_more_dates_than_a_year_has_is_answered(string field)
    {
        await using var desk = await Desk.WithProgrammeAsync();
        var form = await desk.Dina.OpenAsync(Address);

        var saved = await form.SubmitAsync("Save", (field, "19 January 2027"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    private static async Task<List<OutgoingMail>> LettersAsync(Desk desk)
    {
        await using var db = desk.Portal.Open();
        return await db.OutgoingMail.OrderBy(mail => mail.Id).ToListAsync();
    }

    private static async Task<DateTimeOffset?> DeadlineAsync(Desk desk)
    {
        await using var db = desk.Portal.Open();
        return (await db.Programmes.SingleAsync()).Call.Deadline;
    }
}
