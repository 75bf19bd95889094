namespace Durchwahl.House;

/// <summary>Reads forms of pages.</summary>
static class Forms
{
    /// <summary>The fields of the form that was sent.</summary>
    /// <exception cref="BadHttpRequestException">The body is no form.</exception>
    public static async Task<IFormCollection> Form(this HttpContext context) => context.Request.HasFormContentType
        ? await context.Request.ReadFormAsync(context.RequestAborted)
        : throw new BadHttpRequestException("The body is no form.", StatusCodes.Status400BadRequest);

    /// <summary>One field without blanks around it; empty when it is missing.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString().Trim();
}
