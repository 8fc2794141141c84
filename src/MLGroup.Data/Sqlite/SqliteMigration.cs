using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MLGroup.Data.Sqlite;

internal static class SqliteMigration
{
    /// <summary>
    /// Migrates under an exclusive lock on a file beside the database, which the system releases when a process dies. EF's own lock
    /// is a row that stays when the process is killed and would make every later start wait for ever, so a leftover is dropped first.
    /// </summary>
    public static async Task MigrateAsync(PortalContext db, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var held = await LockAsync(file + ".migrating", cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await db.Database.MigrateAsync(cancellation);
        await SqliteAuditGuard.PutAsync(db, cancellation);
        await StandingLists.AddMissingAsync(db, cancellation);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, cancellation);
            }
        }
    }
}
