using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Calls.Pages;

/// <summary>The announcements: generated, or in a voice of the office.</summary>
static class PromptsAnswers
{
    const string Path = "/telefon/ansagen";

    public static Task<IResult> Show(HttpContext context, Database database, string? hinweis) => Page(context, database, done: CallDone.Of(hinweis));

    public static async Task<IResult> Listen(HttpContext context, Database database, string language, string key) =>
        await database.Read(connection => PromptRecordingTable.Sound(connection, context.Office().Id, key, language)) is { } sound
            ? Results.File(sound, "audio/wav", enableRangeProcessing: true)
            : Results.NotFound();

    public static async Task<IResult> Replace(HttpContext context, Database database, string language, string key, ReplacePrompt replace)
    {
        if (!PromptTexts.IsKnown(key, language)) return Results.NotFound();
        if ((await context.Form()).Files["datei"] is not { Length: > 0 } file) return await Page(context, database, "Wählen Sie eine WAV-Datei aus, die nicht leer ist.");
        if (file.Length > ReplacePrompt.Largest) return await Page(context, database, "Die Aufnahme ist größer als 10 MB. Speichern Sie sie mit 8 000 Hz.");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, context.RequestAborted);
        var refusal = await replace.Replace(context.Office().Id, key, language, content.ToArray(), context.Actor(), context.RequestAborted);
        return refusal is null ? context.Back(Path, "ersetzt") : await Page(context, database, $"{key}: {refusal}");
    }

    public static async Task<IResult> GoBack(HttpContext context, string language, string key, ReplacePrompt replace) =>
        context.Back(Path, await replace.GoBack(context.Office().Id, key, language, context.Actor()) ? "erzeugt" : "unveraendert");

    static async Task<IResult> Page(HttpContext context, Database database, string? refusal = null, string? done = null)
    {
        var own = (await database.Read(connection => PromptRecordingTable.Of(connection, context.Office().Id))).ToDictionary(entry => (entry.Key, entry.Language));
        var entries = PromptTexts.All.SelectMany(text => ((string[])["de", "en"]).Select(language =>
            new PromptsModel.Entry(text.Key, language, text.In(language), own.TryGetValue((text.Key, language), out var entry) ? $"{CallWords.Moment(entry.UploadedAt)} von {entry.UploadedBy}" : null)));
        return context.Html<PromptsPage, PromptsModel>(
            new PromptsModel(context.Frame("/telefon"), done, refusal, [.. entries]), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What the page of announcements shows.</summary>
public sealed record PromptsModel(StaffFrame Frame, string? Done, string? Refusal, IReadOnlyList<PromptsModel.Entry> Entries)
{
    /// <summary>One announcement in one language.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Language">"de" or "en".</param>
    /// <param name="Text">What the generated voice says.</param>
    /// <param name="Uploaded">When and by whom it was replaced; null while the generated voice speaks.</param>
    public sealed record Entry(string Key, string Language, string Text, string? Uploaded);

    public string Base => $"/verwaltung/{Frame.OfficeKey}/telefon/ansagen";
}
