using System.Collections.Immutable;
using System.Text;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>
/// The steps of a guide, read from its Markdown. The convention: text before the first heading introduces; each heading of the second level is a step, and the words "Feststellen", "Fragen",
/// "Sagen", "Nicht sagen", "Nicht am Telefon", "Unterlagen" and "Rechtsgrundlagen" say which; "nach Feststellung" behind them keeps a step for identified persons. Under "Fragen" each heading of the
/// third level is a question, and list items of the form "- Ja: ..." are its answers. A heading of the first level is not shown: the topic names the guide. <c>{Leistung}</c> stands for the benefit.
/// </summary>
public sealed class GuideSteps
{
    const string AfterIdentification = " nach Feststellung";
    const int LongestAnswer = 40;

    static readonly ImmutableDictionary<string, GuideStepKind> Kinds = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new Dictionary<string, GuideStepKind>
        {
            ["Feststellen"] = GuideStepKind.Identify,
            ["Fragen"] = GuideStepKind.Ask,
            ["Sagen"] = GuideStepKind.Say,
            ["Nicht sagen"] = GuideStepKind.DoNotSay,
            ["Nicht am Telefon"] = GuideStepKind.NotByPhone,
            ["Unterlagen"] = GuideStepKind.Documents,
            ["Rechtsgrundlagen"] = GuideStepKind.LegalSources,
        });

    GuideSteps(ImmutableArray<GuideStep> steps) => Steps = steps;

    /// <summary>All steps, in the order in which they are written.</summary>
    public ImmutableArray<GuideStep> Steps { get; }

    /// <summary>Whether the guide says how a person is identified. Without it only general information is given.</summary>
    public bool AllowsCaseInformation => Steps.Any(step => step.Kind == GuideStepKind.Identify);

    /// <summary>The place that stands for the name of the benefit.</summary>
    public const string BenefitPlace = "{Leistung}";

    /// <summary>Takes a guide apart. Never fails: text that keeps to no convention becomes one step.</summary>
    /// <param name="markdown">The guide.</param>
    /// <param name="benefit">What <c>{Leistung}</c> stands for; plain text, so that nothing in it counts as Markdown.</param>
    public static GuideSteps Read(string markdown, string benefit)
    {
        var reader = new Reader(benefit);
        foreach (var line in MarkdownLine.Of(markdown)) reader.Take(line);
        return new GuideSteps(reader.End());
    }

    /// <summary>What kind of step a heading opens, and whether it is only for identified persons.</summary>
    public static (GuideStepKind Kind, string Title, bool NeedsIdentification) KindOf(string heading)
    {
        var title = heading.Normalize(NormalizationForm.FormC);
        var isLater = title.EndsWith(AfterIdentification, StringComparison.OrdinalIgnoreCase);
        if (isLater) title = title[..^AfterIdentification.Length].TrimEnd();
        return (Kinds.GetValueOrDefault(title, GuideStepKind.Other), title, isLater);
    }

    sealed class Reader(string benefit)
    {
        readonly ImmutableArray<GuideStep>.Builder _steps = ImmutableArray.CreateBuilder<GuideStep>();
        readonly List<string> _body = [];
        (GuideStepKind Kind, string Title, bool NeedsIdentification) _step = (GuideStepKind.Introduction, "", false);
        bool _isQuestion;

        public void Take(MarkdownLine line)
        {
            if (line.Level is 1 or 2) Open(line.Level == 1 ? (GuideStepKind.Introduction, "", false) : KindOf(line.Heading), isQuestion: false);
            else if (line.Level == 3 && _step.Kind == GuideStepKind.Ask) Open((GuideStepKind.Ask, line.Heading, _step.NeedsIdentification), isQuestion: true);
            else _body.Add(line.Text);
        }

        void Open((GuideStepKind Kind, string Title, bool NeedsIdentification) next, bool isQuestion)
        {
            Close();
            (_step, _isQuestion) = (next, isQuestion);
        }

        void Close()
        {
            var answers = _isQuestion ? TakeAnswers() : [];
            var body = string.Join('\n', _body).Trim('\n', ' ', '\t');
            _body.Clear();
            // A heading "Fragen" alone only opens the questions below it, and nothing stands before the first heading.
            if (body.Length == 0 && !_isQuestion && _step.Kind is GuideStepKind.Introduction or GuideStepKind.Ask) return;
            _steps.Add(new GuideStep(_step.Kind, _step.Title.Replace(BenefitPlace, benefit, StringComparison.Ordinal), Filled(body), answers, _step.NeedsIdentification));
        }

        ImmutableArray<GuideAnswer> TakeAnswers()
        {
            var answers = ImmutableArray.CreateBuilder<GuideAnswer>();
            var rest = new List<string>();
            foreach (var line in _body)
            {
                if (AnswerIn(line) is { } answer) answers.Add(answer with { Markdown = Filled(answer.Markdown) });
                else if (answers.Count > 0 && line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0) answers[^1] = Longer(answers[^1], Filled(line.Trim()));
                else rest.Add(line);
            }
            _body.Clear();
            _body.AddRange(rest);
            return answers.ToImmutable();
        }

        static GuideAnswer Longer(GuideAnswer answer, string more) => answer with { Markdown = $"{answer.Markdown} {more}".TrimStart() };

        static GuideAnswer? AnswerIn(string line)
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith("* ", StringComparison.Ordinal)) return null;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 3 or > LongestAnswer + 2) return null;
            return new GuideAnswer(line[2..colon].Trim(' ', '*', '_'), line[(colon + 1)..].Trim());
        }

        // Each sign of the name is escaped, so that it stays text whatever the office calls its benefit.
        string Filled(string markdown) => markdown.Replace(BenefitPlace, string.Concat(benefit.Select(letter => char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)) ? $"\\{letter}" : letter.ToString())), StringComparison.Ordinal);

        public ImmutableArray<GuideStep> End()
        {
            Close();
            return _steps.ToImmutable();
        }
    }
}
