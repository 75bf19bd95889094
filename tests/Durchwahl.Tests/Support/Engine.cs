namespace Durchwahl.Tests.Support;

/// <summary>The databases on which every table test runs.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
