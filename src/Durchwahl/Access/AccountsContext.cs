using Durchwahl.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>The table of accounts for Identity's store. Made by our migrations; the database is that of the connection.</summary>
sealed class AccountsContext(DbContextOptions<AccountsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var account = modelBuilder.Entity<Account>().ToTable("account");
        account.HasKey(row => row.Id);
        var id = account.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        var createdAt = account.Property(row => row.CreatedAt).HasColumnName("created_at");
        if (Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // As the rest of the house writes ids and times on SQLite; EF would write ids in capitals.
            id.HasConversion(new ValueConverter<Guid, string>(value => value.ToString("D"), text => Guid.Parse(text)));
            createdAt.HasConversion(new ValueConverter<Instant, string>(value => TypeHandlers.TextOf(value), text => TypeHandlers.InstantOf(text)));
        }
        else
        {
            createdAt.HasConversion(new ValueConverter<Instant, DateTime>(value => value.ToDateTimeUtc(), time => Instant.FromDateTimeUtc(time)));
        }
        account.Property(row => row.UserName).HasColumnName("user_name").IsRequired();
        account.Property(row => row.NormalizedUserName).HasColumnName("normalized_user_name").IsRequired();
        account.Property(row => row.PasswordHash).HasColumnName("password_hash").IsRequired();
        account.Property(row => row.SecurityStamp).HasColumnName("security_stamp").IsRequired();
        account.Property(row => row.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsRequired().IsConcurrencyToken();
        foreach (var unused in new[] { "Email", "NormalizedEmail", "EmailConfirmed", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnd", "LockoutEnabled", "AccessFailedCount" })
            account.Ignore(unused);
    }
}
