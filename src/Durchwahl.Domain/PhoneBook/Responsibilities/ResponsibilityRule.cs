namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>One line of the list that says who is in charge of whom.</summary>
/// <param name="Id">Identifies the rule.</param>
/// <param name="Task">Key of the task in the office's <see cref="TaskCatalogue"/>, as "leistung".</param>
/// <param name="Post">Who is in charge.</param>
/// <param name="When">Of whom.</param>
public sealed record ResponsibilityRule(ResponsibilityId Id, string Task, PostId Post, ResponsibilityConditions When);
