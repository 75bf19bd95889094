namespace Durchwahl.Domain.WorkingDays;

/// <summary>The public holidays that the law of a Land gives only to some of its municipalities.</summary>
[Flags]
public enum MunicipalHolidays
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>8 August in the city of Augsburg (Art. 1 Abs. 2 BayFTG).</summary>
    PeaceFestival = 1,

    /// <summary>15 August in Bavarian municipalities with more Catholics than Protestants (Art. 1 Abs. 1 Nr. 2 BayFTG).</summary>
    Assumption = 2,

    /// <summary>Corpus Christi in some places of Sachsen (Fronleichnamsverordnung) and Thüringen (§ 10 Abs. 1 ThürFGtG).</summary>
    CorpusChristi = 4,
}
