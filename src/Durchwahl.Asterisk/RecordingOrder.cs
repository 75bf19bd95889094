namespace Durchwahl.Asterisk;

/// <summary>What to do if a recording of the name exists.</summary>
public enum IfRecordingExists
{
    /// <summary>Record nothing: <see cref="AriOutcome.AlreadyThere"/>.</summary>
    Fail,

    /// <summary>Record over it.</summary>
    Overwrite,

    /// <summary>Go on at its end.</summary>
    Append,
}

/// <summary>Which key ends a recording. Source: Asterisk REST Interface, version 22, <c>POST /channels/{channelId}/record</c>, parameter terminateOn.</summary>
public enum EndingKey
{
    /// <summary>No key.</summary>
    None,

    /// <summary>Every key.</summary>
    Any,

    /// <summary>The star.</summary>
    Star,

    /// <summary>The hash.</summary>
    Hash,
}

/// <summary>A recording that we want of a channel. Source: Asterisk REST Interface, version 22, <c>POST /channels/{channelId}/record</c>.</summary>
/// <param name="Name">Its name, chosen by us; slashes make folders.</param>
/// <param name="Format">Format of the file, known to the exchange.</param>
public sealed record RecordingOrder(string Name, string Format = "wav")
{
    /// <summary>After how long it ends, whole seconds, rounded up; zero for never.</summary>
    public TimeSpan LongestDuration { get; init; }

    /// <summary>After how much silence it ends, whole seconds, rounded up; zero for never.</summary>
    public TimeSpan LongestSilence { get; init; }

    /// <summary>Whether a tone comes first. Needs a sound named "beep", or the recording ends at once.</summary>
    public bool StartsWithBeep { get; init; }

    /// <summary>The key that ends it.</summary>
    public EndingKey EndsWith { get; init; }

    /// <summary>What to do if the name is taken.</summary>
    public IfRecordingExists IfExists { get; init; } = IfRecordingExists.Fail;
}
