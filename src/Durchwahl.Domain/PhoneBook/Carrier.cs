using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>Who carries a Jobcenter (§§ 6, 6a, 44b SGB II).</summary>
public enum CarrierType
{
    /// <summary>Gemeinsame Einrichtung of the Federal Employment Agency and the municipality (§ 44b SGB II).</summary>
    Joint,

    /// <summary>Zugelassener kommunaler Träger: the municipality alone (§ 6a SGB II).</summary>
    Municipal,
}

/// <summary>From a day on an office has this carrier, until the next period begins.</summary>
/// <param name="Type">The carrier.</param>
/// <param name="FirstDay">The first day of it.</param>
public sealed record CarrierPeriod(CarrierType Type, LocalDate FirstDay);
