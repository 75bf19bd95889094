using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;

namespace Durchwahl.Statistics.Contract;

/// <summary>What plans say that figures will be: written by the planning, read beside what is measured.</summary>
sealed class Predictions(Database database)
{
    /// <summary>Saves, in the transaction of whatever else is saved; a newer plan of the same scenario for the same days replaces the older one.</summary>
    /// <exception cref="ArgumentException">One is about a figure that does not exist.</exception>
    public static Task Save(DbTransaction transaction, IReadOnlyList<Prediction> predictions)
    {
        foreach (var prediction in predictions) FigureCatalogue.Get(prediction.Figure);
        return PredictionTable.Save(transaction, predictions);
    }

    /// <summary>As the other, by itself.</summary>
    public Task Save(IReadOnlyList<Prediction> predictions) => database.Write(transaction => Save(transaction, predictions));

    /// <summary>All whose days lie within a period, the newest plan first.</summary>
    public Task<IReadOnlyList<Prediction>> Of(OfficeId office, FigurePeriod period) => database.Read(connection => PredictionTable.Within(connection, office, period));
}
