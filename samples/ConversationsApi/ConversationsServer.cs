using System.Net;

namespace ConversationsApi;

/// <summary>The running stand-in: one web application on 127.0.0.1, everything in memory, gone when it is disposed.</summary>
public sealed class ConversationsServer : IAsyncDisposable
{
    private const int MostConnections = 128;
    private const int LargestBody = 1 << 20;

    private readonly WebApplication application;

    private ConversationsServer(WebApplication application)
    {
        this.application = application;
        BaseAddress = new Uri(application.Urls.Single());
    }

    public Uri BaseAddress { get; }

    /// <summary>Starts on the loopback address; port 0 takes any free port.</summary>
    public static async Task<ConversationsServer> StartAsync(int port = 0, CancellationToken cancellationToken = default)
    {
        var application = BuildApplication(builder => builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        }));
        try
        {
            await application.StartAsync(cancellationToken);
            return new ConversationsServer(application);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The application without a server, not yet started: <paramref name="host"/> brings one, for instance
    /// <c>builder => builder.WebHost.UseTestServer()</c>. The builder is the empty one, so that no environment variable and no settings
    /// file of the directory it runs in can make it listen elsewhere.
    /// </summary>
    public static WebApplication BuildApplication(Action<WebApplicationBuilder> host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<AccessTokens>();
        host(builder);

        var application = builder.Build();
        application.MapPost("/oauth/token", TokenEndpoint.Issue);
        application.MapGet("/api/v2/conversations/chat/{conversationId}", ConversationEndpoint.Show);
        application.MapPost("/api/v2/conversations/chat/{conversationId}/messages", MessagesEndpoint.Accept);
        foreach (var endpoint in PublishedEndpoint.All)
            application.MapMethods(endpoint.Path, [endpoint.Method], endpoint.Accept);
        return application;
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => application.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
