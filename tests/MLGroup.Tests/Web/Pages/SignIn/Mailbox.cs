using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data.SignIn;
using MLGroup.Mail;
using MLGroup.Mail.Jobs;

namespace MLGroup.Tests.Web.Pages.SignIn;

/// <summary>Reads the sign-in letters of a portal under test, with the secrets that the post office writes in at sending.</summary>
internal static class Mailbox
{
    /// <summary>The link and the code of the newest letter to an address.</summary>
    public static async Task<(string Link, string Code)> SignInMailAsync(this Portal portal, string address)
    {
        var id = (await portal.NewestRequestAsync(address)).Id;
        await using var db = portal.Open();
        Assert.Contains(await db.OutgoingMail.Select(mail => mail.Occasion).ToListAsync(), occasion => occasion == $"sign-in/{id}");
        var secrets = portal.Services.GetRequiredService<Secrets>();
        return ($"/sign-in/link/{await secrets.TokenAsync(Secret.SignInLink, id)}", await secrets.CodeAsync(Secret.SignInCode, id));
    }

    /// <summary>Lets the portal look whose address it was, and answers the request.</summary>
    public static async Task<SignInRequest> NewestRequestAsync(this Portal portal, string address)
    {
        await using (var scope = portal.Services.CreateAsyncScope())
            await portal.AnswerAsync(scope);
        await using var db = portal.Open();
        return await db.SignInRequests.Where(request => request.FoldedAddress == address).OrderByDescending(request => request.Id).FirstAsync();
    }

    // The portal answers by itself too; whoever comes second finds the row changed or nothing left to do.
    private static async Task AnswerAsync(this Portal portal, AsyncServiceScope scope)
    {
        try
        {
            await scope.ServiceProvider.GetRequiredService<AnswerSignInRequests>().RunAsync(TestContext.Current.CancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Eventually.TrueAsync(async () =>
            {
                await using var db = portal.Open();
                return !await db.SignInRequests.AnyAsync(request => request.AnsweredAt == null);
            }, "all requests to sign in are answered");
        }
    }
}
