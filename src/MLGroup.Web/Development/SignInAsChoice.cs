using Microsoft.EntityFrameworkCore;
using MLGroup.Data;
using MLGroup.Data.SampleData;
using MLGroup.Domain.Members;

namespace MLGroup.Web.Development;

/// <summary>Somebody whom Development offers to sign in as.</summary>
/// <param name="What">What one sees as this person.</param>
internal sealed record SignInAsChoice(int MemberId, string Name, string What)
{
    private const int Most = 8;

    /// <summary>The sample programme's people who show one way each of seeing the portal; without them those with roles, then others.</summary>
    public static async Task<IReadOnlyList<SignInAsChoice>> ListAsync(PortalContext db)
    {
        var offered = SamplePeople.ToSignInAs.ToDictionary(person => Member.Fold(person.Address), person => person.SignInAs!);
        var addresses = offered.Keys.ToList();
        var members = await db.Members.TakingPart
            .OrderByDescending(member => addresses.Contains(member.FoldedAddress))
            .ThenByDescending(member => member.Appointments.Any(appointment => appointment.Until == null)).ThenBy(member => member.Id)
            .Select(member => new { member.Id, member.Name, member.FoldedAddress, HasRole = member.Appointments.Any(a => a.Until == null) })
            .Take(Most).ToListAsync();
        var known = members.Where(member => offered.ContainsKey(member.FoldedAddress)).ToList();
        return [.. (known.Count > 0 ? known : members).Select(member => new SignInAsChoice(
            member.Id, member.Name, offered.GetValueOrDefault(member.FoldedAddress, member.HasRole ? "Coordinator or administrator" : "Member")))];
    }
}
