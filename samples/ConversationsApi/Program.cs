using System.Globalization;

namespace ConversationsApi;

/// <summary>
/// <c>dotnet run --project samples/ConversationsApi [-- port]</c>. A named class, not top-level statements: those would make a public
/// <c>Program</c> that collides with the one of every project that takes this one as a library.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var port = 0;
        if (args.Length > 1 || (args.Length == 1 && !ushort.TryParse(args[0], CultureInfo.InvariantCulture, out _)))
        {
            Console.Error.WriteLine("usage: dotnet run --project samples/ConversationsApi [-- port]");
            return 2;
        }

        if (args.Length == 1)
            port = ushort.Parse(args[0], CultureInfo.InvariantCulture);

        await using var server = await ConversationsServer.StartAsync(port);
        Console.WriteLine(
            $"""
            Conversations API (local stand-in): {server.BaseAddress}

              client_id, client_secret   {SampleCentre.ClientId}, {SampleCentre.ClientSecret}
              conversation               {SampleCentre.ConversationId}
              queue                      {SampleCentre.QueueId}
              agent, available           {SampleCentre.AgentId}
              agent, offline             {SampleCentre.OfflineAgentId}
              agent, on a break          {SampleCentre.AgentOnBreakId}
              canned response            {SampleCentre.CannedResponseId}

            Ctrl+C ends it.
            """);
        await server.WaitForShutdownAsync();
        return 0;
    }
}
