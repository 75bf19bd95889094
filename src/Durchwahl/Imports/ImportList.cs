using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Imports.Reading;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports;

/// <summary>Loads the phone list that an office already has: read, understood, held against the phone book, shown, and only then written.</summary>
sealed class ImportList(OfficeBooks books, HouseTime time)
{
    /// <summary>How the person wants it.</summary>
    public sealed record Wishes
    {
        /// <summary>What the person says about the columns.</summary>
        public ColumnMapping Mapping { get; init; } = ColumnMapping.None;

        /// <summary>What extensions belong to; null for the office's own base number.</summary>
        public BaseNumber? BaseNumber { get; init; }

        /// <summary>Whether good rows are written although others are refused.</summary>
        public bool AcceptsGoodRows { get; init; }

        /// <summary>Whether posts that the list no longer has are removed.</summary>
        public bool RemovesGone { get; init; }

        /// <summary>What the public sees of new posts; not listed by default.</summary>
        public ReleaseMode NewPosts { get; init; }
    }

    /// <summary>A list as it was understood.</summary>
    /// <param name="Tables">Each table of the file that is a list, with its columns and what was passed over.</param>
    /// <param name="List">The posts and the refusals of all of them.</param>
    public sealed record Understanding(IReadOnlyList<ListReading.Understood> Tables, InterpretedList List);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>The file is no list, or no file that can be read; one sentence.</summary>
        public sealed record FileRefused(string Reason) : Outcome;

        /// <summary>Rows were refused and nothing was written.</summary>
        public sealed record RowsRefused(Understanding Understood, Reconciliation Plan) : Outcome;

        /// <summary>This would be written.</summary>
        public sealed record Planned(Understanding Understood, Reconciliation Plan) : Outcome;

        /// <summary>This was written.</summary>
        public sealed record Written(Understanding Understood, Reconciliation Plan) : Outcome;
    }

    /// <summary>Reads the file and shows what would change; writes nothing.</summary>
    public async Task<Outcome> Look(Stream file, string fileName, OfficeKey office, Wishes wishes, Actor by, CancellationToken cancellation)
    {
        var book = await books.Find(office) ?? throw new InvalidOperationException($"There is no office {office}.");
        return Understand(file, fileName, book.Office, wishes, cancellation) switch
        {
            (null, var refusal) => new Outcome.FileRefused(refusal),
            (var understood, _) => new Outcome.Planned(understood, Plan(book, understood, wishes, by)),
        };
    }

    /// <summary>Reads the file and writes what it says, unless a row was refused and good rows alone are not wanted.</summary>
    public async Task<Outcome> Import(Stream file, string fileName, OfficeKey office, Wishes wishes, Actor by, CancellationToken cancellation)
    {
        var known = await books.Find(office) ?? throw new InvalidOperationException($"There is no office {office}.");
        var (understood, refusal) = Understand(file, fileName, known.Office, wishes, cancellation);
        if (understood is null) return new Outcome.FileRefused(refusal);
        if (understood.List.Refusals.Length > 0 && !wishes.AcceptsGoodRows) return new Outcome.RowsRefused(understood, Plan(known, understood, wishes, by));
        Reconciliation? plan = null;
        await books.Change(office, by, book =>
        {
            plan = Plan(book, understood, wishes, by);
            return new BookDecision.Change(
                WithBaseNumber(plan.Change, book.Office, wishes), "Liste eingelesen", $"office:{book.Office.Id.Value}", fileName, After: new { understood.List.Posts.Length, Changes = Summary(plan) });
        });
        return new Outcome.Written(understood, plan!);
    }

    /// <summary>What a file says, or why it says nothing.</summary>
    public static (Understanding? Understood, string Refusal) Understand(Stream file, string fileName, Office office, Wishes wishes, CancellationToken cancellation)
    {
        var reading = ListFile.Read(file, fileName, ReadingLimits.Default, cancellation);
        if (reading is FileReading.Refused refused) return (null, refused.Reason);
        var readings = ((FileReading.Tables)reading).All.Select(table => ListReading.Read(table, wishes.Mapping)).ToList();
        var lists = readings.OfType<ListReading.Understood>().ToList();
        if (lists.Count == 0) return (null, readings.OfType<ListReading.NotAList>().First().Reason);
        var interpretation = new ListInterpretation(new ResponsibilityNotation(TaskCatalogue.Default), wishes.BaseNumber ?? office.BaseNumber);
        return (new Understanding(lists, interpretation.Read(lists.SelectMany(list => list.Rows))), "");
    }

    Reconciliation Plan(OfficeBook book, Understanding understood, Wishes wishes, Actor by) =>
        Reconciliation.Of(book, understood.List.Posts, new ReconciliationChoices(time.Today, ReleaseOfNewPosts(wishes, by), wishes.RemovesGone), Guid.CreateVersion7);

    Release ReleaseOfNewPosts(Wishes wishes, Actor by) => wishes.NewPosts == ReleaseMode.NotListed
        ? Release.None
        : new Release { Mode = wishes.NewPosts, Reason = "Beim Einlesen der Liste freigegeben", ApprovedBy = by.Name, ApprovedAt = time.Now };

    // An office that had no base number takes the one that its list was read with.
    static BookChange WithBaseNumber(BookChange change, Office office, Wishes wishes) =>
        office.BaseNumber is null && wishes.BaseNumber is not null ? change with { Office = office with { BaseNumber = wishes.BaseNumber } } : change;

    static object Summary(Reconciliation plan) => new
    {
        New = plan.Changes.Count(change => change.Kind == ListChangeKind.New),
        Others = plan.Changes.Where(change => change.Kind != ListChangeKind.New).ToList(),
    };
}
