using System.Globalization;
using Durchwahl.Access;
using Durchwahl.Calls;
using Durchwahl.Demo;
using Durchwahl.Desk;
using Durchwahl.Disclosure;
using Durchwahl.House;
using Durchwahl.Imports;
using Durchwahl.Operating;
using Durchwahl.PhoneBook;
using Durchwahl.Planning;
using Durchwahl.Promises;
using Durchwahl.Statistics;
using Durchwahl.WorkingDays;

namespace Durchwahl;

/// <summary>The rooms in the order of the floor plan: a room may enter those above it, never those below.</summary>
static class Program
{
    internal static readonly Room[] Rooms =
    [
        new AccessRoom(),
        new WorkingDaysRoom(),
        new PhoneBookRoom(),
        new ImportsRoom(),
        new CallsRoom(),
        new PromisesRoom(),
        new DeskRoom(),
        new DisclosureRoom(),
        new StatisticsRoom(),
        new PlanningRoom(),
        new OperatingRoom(),
        new DemoRoom(),
    ];

    // The one place where the system's clock enters the house.
#pragma warning disable RS0030
    internal static NodaTime.IClock Clock { get; } = NodaTime.SystemClock.Instance;
#pragma warning restore RS0030

    static Task<int> Main(string[] args)
    {
        // What the libraries say to people (a missing option, say) is German as well.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        return CommandLine.Run(args);
    }
}
