using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>Reads the forms about posts.</summary>
static class PostForms
{
    public static PostInput Post(IFormCollection form) => new()
    {
        Title = form.Text("Title"),
        Salutation = form.Text("Salutation"),
        AcademicTitle = form.Text("AcademicTitle"),
        GivenName = form.Text("GivenName"),
        Surname = form.Text("Surname"),
        IsNewPerson = form.Text("IsNewPerson").Length > 0,
        Team = form.Text("Team"),
        LeadsTeam = form.Text("LeadsTeam").Length > 0,
        Site = form.Text("Site"),
        Room = form.Text("Room"),
        PlacedFrom = form.Text("PlacedFrom"),
        Numbers = form.Text("Numbers"),
        NumbersFrom = form.Text("NumbersFrom"),
        NumbersWereWrong = form.Text("NumbersWereWrong").Length > 0,
        Email = form.Text("Email"),
        Languages = form.Text("Languages"),
        Qualifications = [.. form["Qualifications"].OfType<string>()],
        PhoneHours = form.Text("PhoneHours"),
        PhoneFirstDay = form.Text("PhoneFirstDay"),
        PhoneLastDay = form.Text("PhoneLastDay"),
        PhoneExceptions = form.Text("PhoneExceptions"),
        VisitingHours = form.Text("VisitingHours"),
        ByAppointmentOnly = form.Text("ByAppointmentOnly").Length > 0,
        Deputy = form.Text("Deputy"),
        Responsibilities = form.Text("Responsibilities"),
    };

    public static ReleaseInput Release(IFormCollection form) => new()
    {
        Mode = form.Text("Mode"),
        Reason = form.Text("Reason"),
        FirstDay = form.Text("FirstDay"),
        LastDay = form.Text("LastDay"),
        SafetyObjection = form.Text("SafetyObjection").Length > 0,
    };
}
