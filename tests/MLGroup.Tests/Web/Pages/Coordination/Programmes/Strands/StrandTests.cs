using System.Net;
using Microsoft.EntityFrameworkCore;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Programmes;

namespace MLGroup.Tests.Web.Pages.Coordination.Programmes.Strands;

public sealed class StrandTests : IAsyncLifetime
{
    private const string Address = "/coordination/programmes/2027/strands";

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.SetAsync(_ =>
    {
        var programme = Calls.Programme2027();
        programme.Add(new Theme("Imagery", "From above."));
        programme.Add(new Squad("Crop area", ""));
        return [programme];
    });

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("theme", "Add the theme", "Theme")]
    [InlineData("squad", "Add the squad", "Squad")]
    public async Task A_theme_or_squad_is_added_at_the_end_with_its_lead(string kind, string button, string noun)
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/new/{kind}");

        var list = await form.SubmitAsync(button,
            ("Form.Name", "Text & codes"), ("Form.Aim", "Coding."), ("Form.Lead", $"{_desk.People.Amina.Id}"), ("Form.Deputy", $"{_desk.People.Bo.Id}"));

        Assert.Equal(["Text & codes", noun, "Amina Bello", "Bo Lindqvist"],
            list.Document.QuerySelectorAll("tbody tr:last-child td").Take(4).Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("", "Enter a name.")]
    [InlineData("!?", "Use at least one letter or digit in the name.")]
    [InlineData("IMAGERY", "There is a theme or squad called “IMAGERY” already.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string name, string sentence)
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/new/theme");

        var refused = await form.SubmitAsync("Add the theme", ("Form.Name", name), ("Form.Aim", "Kept."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((name, "Kept."), (refused.Value("Form.Name"), refused.Value("Form.Aim")));
    }

    [Fact]
    public async Task A_doubtful_date_in_an_aim_is_stored_and_pointed_out()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/{await IdAsync("imagery")}");

        var saved = await form.SubmitAsync("Save", ("Form.Aim", "First session on Wed, 19 Jan 2027, second on 30 February 2027."));
        var again = await _desk.Dina.OpenAsync($"{Address}/{await IdAsync("imagery")}");

        Assert.StartsWith("DoneImagery is saved. Look at 2 of its dates again, first at “Wed, 19 Jan 2027”. 19 January 2027 is a Tuesday.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Aim: “Wed, 19 Jan 2027”. 19 January 2027 is a Tuesday. Did you mean Tuesday 19 January 2027, Wednesday 20 January 2027 or Wednesday 19 January 2028?",
                "Aim: “30 February 2027”. There is no 30 February 2027. February 2027 has 28 days."],
            again.Document.QuerySelectorAll("#doubtful-dates li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task Lead_and_deputy_are_two_people_of_the_group()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/{await IdAsync("imagery")}");

        var same = await form.SubmitAsync("Save", ("Form.Lead", $"{_desk.People.Bo.Id}"), ("Form.Deputy", $"{_desk.People.Bo.Id}"));
        var unknown = await form.SubmitAsync("Save", ("Form.Lead", "4711"));

        Assert.Equal(["Choose two different people as lead and deputy."], same.Errors);
        Assert.Equal(["Choose a member from the list."], unknown.Errors);
    }

    [Fact]
    public async Task A_new_name_keeps_the_address()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/{await IdAsync("imagery")}");

        await form.SubmitAsync("Save", ("Form.Name", "Pictures"), ("Form.Lead", $"{_desk.People.Bo.Id}"));

        await using var db = _desk.Portal.Open();
        var strand = await db.Strands.SingleAsync(one => one.Slug == "imagery");
        Assert.Equal(("Pictures", "From above.", _desk.People.Bo.Id, null), (strand.Name, strand.Aim, strand.LeadId!.Value, strand.DeputyId));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        var address = $"{Address}/{await IdAsync("imagery")}";
        var (mine, theirs) = (await _desk.Dina.OpenAsync(address), await _desk.Dina.OpenAsync(address));
        await theirs.SubmitAsync("Save", ("Form.Name", "Pictures"));

        var overtaken = await mine.SubmitAsync("Save", ("Form.Name", "Photographs"));

        Assert.Equal((HttpStatusCode.Conflict, "Photographs"), (overtaken.Status, overtaken.Value("Form.Name")));
    }

    [Fact]
    public async Task Buttons_move_a_strand_among_the_others()
    {
        var list = await _desk.Dina.OpenAsync(Address);

        var moved = await list.SubmitAsync("Down");

        Assert.Equal(["Crop area", "Imagery"], moved.Document.QuerySelectorAll("td[data-label=Name]").Select(cell => cell.TextContent));
        Assert.Equal(2, moved.Document.QuerySelectorAll("tbody button").Length);
    }

    [Fact]
    public async Task A_strand_nothing_is_in_is_removed_after_a_question()
    {
        var form = await _desk.Dina.OpenAsync($"{Address}/{await IdAsync("imagery")}/remove");

        var list = await form.SubmitAsync("Remove it");

        Assert.Equal(["Crop area"], list.Document.QuerySelectorAll("td[data-label=Name]").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_strand_that_a_proposal_is_placed_in_stays()
    {
        var id = await IdAsync("imagery");
        var form = await _desk.Dina.OpenAsync($"{Address}/{id}/remove");
        await using (var db = _desk.Portal.Open())
        {
            var programme = await db.Programmes.Include(one => one.Strands).SingleAsync();
            var amina = await db.Members.SingleAsync(member => member.Id == _desk.People.Amina.Id);
            db.Add(new Placement(new Layout(programme, Layout.Working), programme.Submitted(amina), programme.Strands.Single(one => one.Id == id), 1));
            await db.SaveChangesAsync();
        }

        var refused = await form.SubmitAsync("Remove it");

        Assert.Equal(["Proposals are placed in “Imagery”. Move them to another theme or squad first."], refused.Errors);
    }

    private async Task<int> IdAsync(string slug)
    {
        await using var db = _desk.Portal.Open();
        return await db.Strands.Where(strand => strand.Slug == slug).Select(strand => strand.Id).SingleAsync();
    }
}
