using Durchwahl.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace Durchwahl.House;

/// <summary>Gives every refusal and failure a page that says what to do next, or problem details under /api; never a stack trace.</summary>
static class ErrorAnswers
{
    const string ApiBadRequest = "Die Anfrage lässt sich nicht lesen: Eine Angabe in der Adresse hat die falsche Form, oder der Inhalt ist kein JSON in der erwarteten Form. Was erwartet wird, steht unter /openapi/v1.json.";

    public static void UseErrorAnswers(this WebApplication house)
    {
        var log = house.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Durchwahl.House");
        house.Use(async (context, next) =>
        {
            await Guard(context, next, log);
            if (context.Response.StatusCode >= 400 && !HasBody(context)) await Answer(context);
        });
    }

    static async Task Guard(HttpContext context, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone: nobody is left to answer.
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            Restart(context, refused.StatusCode);
        }
        catch (InvalidDataException) when (!context.Response.HasStarted)
        {
            Restart(context, StatusCodes.Status400BadRequest);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            log.LogError(failure, "Fehler bei {Method} {Route}, Vorgang {Trace}", context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, context.TraceIdentifier);
            Restart(context, StatusCodes.Status500InternalServerError);
        }
    }

    static void Restart(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    static bool HasBody(HttpContext context) =>
        context.Response.HasStarted || context.Response.ContentLength is > 0 || !string.IsNullOrEmpty(context.Response.ContentType);

    static Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var words = ErrorWords.Of(status, context.TraceIdentifier);
        return context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? Results.Problem(status is 400 ? ApiBadRequest : words.Text, statusCode: status, title: words.Title).ExecuteAsync(context)
            : context.Html<ErrorPage, ErrorWords>(words with { IsStaff = context.Request.Path.StartsWithSegments("/verwaltung", StringComparison.OrdinalIgnoreCase) }, status).ExecuteAsync(context);
    }
}
