namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>The file that stands in for the network in a user's program: it keeps what is sent and answers 200.</summary>
internal static class Wire
{
    public const string Source = """"
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Net.Sockets;
        using System.Threading;
        using System.Threading.Tasks;

        public static class Wire
        {
            public static readonly List<string> Sent = new List<string>();

            /// <summary>The verb and the path of each that was sent, in step with <see cref="Sent"/>.</summary>
            public static readonly List<string> Requests = new List<string>();

            private static readonly Lazy<string> address = new Lazy<string>(Listen);

            /// <summary>The network, for clients that are made in view.</summary>
            public static HttpMessageHandler Handler => new Keeper();

            public static HttpClient Client { get; } = new HttpClient(new Keeper()) { BaseAddress = new Uri("https://api.example.test/") };

            /// <summary>A client whose base address carries the version.</summary>
            public static HttpClient VersionedClient { get; } = new HttpClient(new Keeper()) { BaseAddress = new Uri("https://api.example.test/api/v2/") };

            public static RestSharp.RestClient RestClient { get; } =
                new RestSharp.RestClient(new RestSharp.RestClientOptions { BaseUrl = new Uri("https://api.example.test"), ConfigureMessageHandler = _ => new Keeper() });

            public static Flurl.Http.FlurlClient FlurlClient { get; } = new Flurl.Http.FlurlClient(new HttpClient(new Keeper()) { BaseAddress = new Uri("https://api.example.test/") });

            /// <summary>Where a real server listens, for clients that take no other network; it ends with a slash.</summary>
            public static string Address => address.Value;

            public static string Text(string value) => new string(value.ToCharArray());

            /// <summary>A conversation with participants in queues, for whoever asks for one; the question is not kept.</summary>
            private static string? AnswerTo(string method, string path) =>
                method == "GET" && path.Split('/') is { Length: 6 } steps && steps[3] == "conversations" && steps[4] == "chat"
                    ? "{\"id\":\"" + steps[5] + "\",\"participants\":[{\"id\":\"a1\",\"queueId\":null,\"queue\":null},{\"id\":\"a2\",\"queueId\":7,\"queue\":{}},"
                        + "{\"id\":\"p-placeholder\",\"queueId\":\"queue-id-here\"},{\"id\":\"p-" + steps[5] + "\",\"queue\":{\"id\":\"support\"}}]}"
                    : null;

            private static void Keep(string method, string path, string body)
            {
                lock (Sent)
                {
                    Sent.Add(body);
                    Requests.Add(method + " " + path);
                }
            }

            private static string Listen()
            {
                var free = new TcpListener(IPAddress.Loopback, 0);
                free.Start();
                var prefix = "http://127.0.0.1:" + ((IPEndPoint)free.LocalEndpoint).Port + "/";
                free.Stop();
                var listener = new HttpListener();
                listener.Prefixes.Add(prefix);
                listener.Start();
                new Thread(() => Serve(listener)) { IsBackground = true }.Start();
                return prefix;
            }

            private static void Serve(HttpListener listener)
            {
                while (true)
                {
                    var context = listener.GetContext();
                    var answer = AnswerTo(context.Request.HttpMethod, context.Request.Url!.AbsolutePath);
                    using (var reader = new StreamReader(context.Request.InputStream))
                        if (answer == null) Keep(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, reader.ReadToEnd());
                    context.Response.Close(System.Text.Encoding.UTF8.GetBytes(answer ?? ""), willBlock: true);
                }
            }

            private sealed class Keeper : HttpMessageHandler
            {
                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    if (AnswerTo(request.Method.Method, request.RequestUri!.AbsolutePath) is string answer)
                        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer, System.Text.Encoding.UTF8, "application/json") };
                    Keep(request.Method.Method, request.RequestUri!.AbsolutePath, request.Content == null ? "" : await request.Content.ReadAsStringAsync());
                    return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request };
                }
            }
        }
        """";
}
