using System.CommandLine;
using System.Data.Common;

namespace Durchwahl.House;

/// <summary>One room of the house: what it registers, which doors (routes) it opens and which verbs it adds to the command line.</summary>
abstract class Room
{
    /// <summary>Registers what the room needs; nothing else happens here.</summary>
    public abstract void Register(IServiceCollection services);

    /// <summary>Does after the migrations, in their transaction, what SQL alone cannot; when there is nothing left to do, it changes nothing.</summary>
    public virtual Task CarryOver(DbTransaction transaction) => Task.CompletedTask;

    /// <summary>Opens the room's routes; every route states its permission.</summary>
    public virtual void OpenDoors(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>The room's links in the head of the staff pages of an office.</summary>
    public virtual IReadOnlyList<OfficeLink> OfficeLinks => [];

    /// <summary>The room's links in the head and foot of the public pages of an office.</summary>
    public virtual IReadOnlyList<PublicLink> PublicLinks => [];

    /// <summary>The room's forms for people who cannot telephone, linked on the page that is made for them.</summary>
    public virtual IReadOnlyList<WrittenWay> WrittenWays => [];

    /// <summary>The room's verbs on the command line.</summary>
    public virtual IEnumerable<Command> Verbs(CommandLine line) => [];
}
