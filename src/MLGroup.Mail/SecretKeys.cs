using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MLGroup.Data;

namespace MLGroup.Mail;

/// <summary>The keys of <see cref="Secrets"/>, read from the database once and kept in memory. All processes share them.</summary>
internal sealed class SecretKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyBytes = 32;

    /// <summary>After this a new key makes new tokens; the old ones stay good for checking.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector _protector = protection.CreateProtector("MLGroup.Mail.Secrets");
    private volatile IReadOnlyList<Key> _known = [];

    public async Task<Key> NewestAsync()
    {
        if (NeedsNew)
            await LoadAsync();
        if (NeedsNew)
            await MakeAsync();
        return _known[^1];
    }

    public async Task<IReadOnlyList<Key>> NewestTwoAsync()
    {
        await NewestAsync();
        return [.. _known.TakeLast(2)];
    }

    /// <summary>Another process may have made it since.</summary>
    public async Task<Key?> FindAsync(int id)
    {
        if (_known.All(key => key.Id < id))
            await LoadAsync();
        return _known.FirstOrDefault(key => key.Id == id);
    }

    private bool NeedsNew => _known.Count == 0 || clock.GetUtcNow() - _known[^1].MadeAt > Lifetime;

    private async Task LoadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<PortalContext>().SecretKeys.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        _known = [.. rows.Select(row => new Key(row.Id, Convert.FromBase64String(_protector.Unprotect(row.ProtectedValue)), row.MadeAt))];
    }

    private async Task MakeAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        db.SecretKeys.Add(new SecretKey(_protector.Protect(value), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        await LoadAsync();
    }

    internal sealed record Key(int Id, byte[] Value, DateTimeOffset MadeAt);
}
