using System.Collections.Immutable;
using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Desk.Guides;

/// <summary>Adds a version of a guide, as a draft or released. With the first one the suggestion that it was made from is kept too.</summary>
sealed class SaveGuide(Database database, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>There is a new version.</summary>
        public sealed record Saved(ConversationGuide Guide) : Outcome;

        /// <summary>Nothing changed, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    /// <summary>Saves what was typed as the next version.</summary>
    public Task<Outcome> Save(OfficeId office, string topic, GuideInput input, Actor by) => database.Write<Outcome>(async transaction =>
    {
        var versions = await GuideTable.Of(transaction.Connection!, office, topic, transaction);
        var before = versions.Count > 0 ? versions[0] : SuggestedGuides.Find(office, topic);
        var decision = GuideDecision.Of(before, input, office, topic, time.Now, by);
        if (decision is GuideDecision.Refused refused) return new Outcome.Refused(refused.Refusals);
        var guide = ((GuideDecision.Made)decision).Guide;
        if (versions.Count == 0 && before is not null) await GuideTable.Add(transaction, before);
        return await Add(transaction, guide, by) ? new Outcome.Saved(guide) : new Outcome.Refused([new FieldRefusal("", "Gerade hat jemand anderes eine Fassung gespeichert. Ihr Text steht noch hier: Öffnen Sie die neue Fassung daneben und speichern Sie noch einmal.")]);
    });

    static async Task<bool> Add(DbTransaction transaction, ConversationGuide guide, Actor by)
    {
        if (!await GuideTable.Add(transaction, guide)) return false;
        await Audit.Append(
            transaction, guide.MadeAt, by, guide.Office, guide.State == GuideState.Released ? "Leitfaden freigegeben" : "Leitfaden als Entwurf gespeichert", $"guide:{guide.Topic}:{guide.Version}", guide.Why,
            after: new { guide.LegalDate, guide.ReviewBy, guide.IsInternal });
        return true;
    }
}
