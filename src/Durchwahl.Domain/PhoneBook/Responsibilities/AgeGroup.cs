namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>The two age groups for which Jobcenters keep separate staff (§ 44c (4) SGB II has a case load for each).</summary>
public enum AgeGroup
{
    /// <summary>Has not yet reached the 25th birthday.</summary>
    Under25,

    /// <summary>25 years or older.</summary>
    From25,
}
