using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MLGroup.Data.Auditing;
using MLGroup.Data.Jobs;
using MLGroup.Data.SignIn;
using MLGroup.Domain;
using MLGroup.Domain.Communications;
using MLGroup.Domain.Grouping;
using MLGroup.Domain.Members;
using MLGroup.Domain.Programmes;
using MLGroup.Domain.Proposals;
using MLGroup.Domain.Queries;

namespace MLGroup.Data;

/// <summary>
/// The group's records. One act is one call of <see cref="SaveChangesAsync(bool, CancellationToken)"/>: what changed, its audit
/// entries, the letters it posted and the key of the request are stored in one transaction or not at all.
/// </summary>
public abstract class PortalContext(DbContextOptions options) : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    private readonly List<Func<object>> _alongside = [];
    private readonly List<Action> _afterwards = [];
    private Func<HandledRequest>? _handling;

    public DbSet<Member> Members => Set<Member>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<ProgrammeVersion> ProgrammeVersions => Set<ProgrammeVersion>();
    public DbSet<Call> Calls => Set<Call>();
    public DbSet<Strand> Strands => Set<Strand>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<Code> Codes => Set<Code>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalVersion> ProposalVersions => Set<ProposalVersion>();
    public DbSet<Extension> Extensions => Set<Extension>();
    public DbSet<Interest> Interests => Set<Interest>();
    public DbSet<Presence> Presences => Set<Presence>();
    public DbSet<Writer> Writers => Set<Writer>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Layout> Layouts => Set<Layout>();
    public DbSet<Placement> Placements => Set<Placement>();
    public DbSet<BoardAct> BoardActs => Set<BoardAct>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<Account> Accounts => Users;
    public DbSet<SignInRequest> SignInRequests => Set<SignInRequest>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();
    public DbSet<MailAttempt> MailAttempts => Set<MailAttempt>();
    public DbSet<AddressHold> AddressHolds => Set<AddressHold>();
    public DbSet<MailServer> MailServers => Set<MailServer>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<HandledRequest> HandledRequests => Set<HandledRequest>();
    public DbSet<PortalSetting> Settings => Set<PortalSetting>();
    public DbSet<SecretKey> SecretKeys => Set<SecretKey>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who acts, and through which page or job: what the audit names.</summary>
    public Act Act { get; set; } = Act.ByPortal("portal");

    /// <summary>
    /// Stores a row with the next save, after everything else is saved, so that it may speak of ids given there; where a row
    /// with the same unique key is there already, nothing happens.
    /// </summary>
    public void StoreOnce(Func<object> row) => _alongside.Add(row);

    /// <summary>Stores the key of the request with the next save, which fails where the key is there already.</summary>
    public void Handling(Func<HandledRequest> request) => _handling = request;

    /// <summary>Whether a save failed because a unique index was broken.</summary>
    public abstract bool IsUniqueBroken(DbUpdateException exception);

    /// <summary>Writes into the audit, with the next save, what changes no record, for example that a list was taken along as a file.</summary>
    /// <param name="what">In one word, for example "exported".</param>
    /// <param name="field">Name of what is told besides, for example the query.</param>
    public void Note(string noun, string recordId, string what, string field, string value, DateTimeOffset now)
    {
        var entry = new AuditEntry(now, Act, noun, recordId, what);
        entry.Values.Add(new AuditValue(field, null, value));
        AuditEntries.Add(entry);
    }

    /// <summary>Does something once the next save is committed, for example wakes who waits for its rows. Nothing where it is refused.</summary>
    public void Afterwards(Action act) => _afterwards.Add(act);

    /// <exception cref="RequestHandledException">The key of this request was stored meanwhile; nothing of this act was.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeWholesWithTheirParts();
        RaiseRowVersions();
        if (Database.CurrentTransaction is not null)
            return await SaveAllAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var count = await SaveAllAsync(acceptAllChangesOnSuccess, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var act in _afterwards)
            act();
        _afterwards.Clear();
        return count;
    }

    /// <summary>Forgets everything that was loaded, changed or to be stored, so that nothing of a refused act is saved with the next.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _alongside.Clear();
        _handling = null;
        _afterwards.Clear();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);
        MapSearchText(builder.HasDbFunction(typeof(SearchText).GetMethod(nameof(SearchText.Of))!));
    }

    /// <summary>Teaches the database to fold a text as <see cref="SearchText"/> does, so that both databases find the same.</summary>
    protected abstract void MapSearchText(DbFunctionBuilder function);

    private async Task<int> SaveAllAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        await this.InsertOnceAsync(_alongside.ConvertAll(row => row()), cancellation);
        _alongside.Clear();
        if (_handling is not null && await this.InsertOnceAsync([_handling()], cancellation) == 0)
            throw new RequestHandledException();
        _handling = null;
        return count;
    }

    // A form shows a programme with its dates, and a member with offices and roles: a change of these is one of the whole, so that
    // the second of two editors is told.
    private void ChangeWholesWithTheirParts()
    {
        var parts = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        var changed = parts.Select<EntityEntry, (Type? Whole, int Id)>(entry => entry.Entity switch
        {
            Milestone => (typeof(Programme), (int)entry.OriginalValues[nameof(Milestone.ProgrammeId)]!),
            Affiliation or Appointment => (typeof(Member), (int)entry.OriginalValues[nameof(Affiliation.MemberId)]!),
            _ => (null, 0)
        }).ToHashSet();
        foreach (var whole in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Unchanged && entry.Entity is Programme or Member))
            whole.Property("RowVersion").IsModified |= changed.Contains((whole.Metadata.ClrType, (int)whole.CurrentValues["Id"]!));
    }

    // An application version instead of a database's own (xmin): forms carry it, and both databases count alike.
    private void RaiseRowVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("RowVersion") is { } property)
                entry.CurrentValues[property] = (int)entry.OriginalValues[property]! + 1;
        }
    }
}
