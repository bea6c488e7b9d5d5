using System.Text.Json.Serialization;

namespace ConversationsApi;

/// <summary><c>POST /oauth/token</c>: the client credentials grant, as a form. A scope that is not asked for is not granted.</summary>
internal static class TokenEndpoint
{
    public static async Task<IResult> Issue(HttpRequest request, AccessTokens tokens)
    {
        if (!request.HasFormContentType)
            return Refusals.Token(StatusCodes.Status400BadRequest, "invalid_request");

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            return Refusals.Token(StatusCodes.Status400BadRequest, "invalid_request");
        }

        if (form["grant_type"] != "client_credentials")
            return Refusals.Token(StatusCodes.Status400BadRequest, "unsupported_grant_type");
        if (form["client_id"] != SampleCentre.ClientId || form["client_secret"] != SampleCentre.ClientSecret)
            return Refusals.Token(StatusCodes.Status401Unauthorized, "invalid_client");
        if (Scopes.Read(form["scope"].ToString()) is not { } scopes)
            return Refusals.Token(StatusCodes.Status400BadRequest, "invalid_scope");

        return Results.Json(new TokenAnswer(
            tokens.Issue(scopes), "Bearer", (int)AccessTokens.Lifetime.TotalSeconds, string.Join(' ', scopes)));
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope);
}
