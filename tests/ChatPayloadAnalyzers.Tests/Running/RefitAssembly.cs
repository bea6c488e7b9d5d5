using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Tests.Running;

/// <summary>
/// Stands in for Refit, which does not restore here: the same names, and at run time a proxy that sends what the interface's
/// attributes say, with the web defaults of System.Text.Json as Refit does.
/// </summary>
internal static class RefitAssembly
{
    private const string Source = """
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Reflection;
        using System.Threading.Tasks;

        namespace Refit
        {
            public abstract class HttpMethodAttribute : Attribute
            {
                protected HttpMethodAttribute(string path) => Path = path;

                public string Path { get; }

                public abstract HttpMethod Method { get; }
            }

            [AttributeUsage(AttributeTargets.Method)]
            public class PostAttribute : HttpMethodAttribute
            {
                public PostAttribute(string path) : base(path)
                {
                }

                public override HttpMethod Method => HttpMethod.Post;
            }

            [AttributeUsage(AttributeTargets.Method)]
            public class PutAttribute : HttpMethodAttribute
            {
                public PutAttribute(string path) : base(path)
                {
                }

                public override HttpMethod Method => HttpMethod.Put;
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public class BodyAttribute : Attribute
            {
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public class AliasAsAttribute : Attribute
            {
                public AliasAsAttribute(string name) => Name = name;

                public string Name { get; }
            }

            public static class RestService
            {
                public static T For<T>(HttpClient client)
                {
                    var proxy = DispatchProxy.Create<T, RestProxy>();
                    ((RestProxy)(object)proxy!).Client = client;
                    return proxy;
                }
            }

            public class RestProxy : DispatchProxy
            {
                public HttpClient Client { get; set; } = null!;

                protected override object? Invoke(MethodInfo? method, object?[]? given)
                {
                    var attribute = method!.GetCustomAttribute<HttpMethodAttribute>()!;
                    var path = attribute.Path;
                    object? body = null;
                    foreach (var (parameter, value) in method.GetParameters().Zip(given!))
                    {
                        if (parameter.GetCustomAttribute<BodyAttribute>() != null) body = value;
                        else path = path.Replace("{" + (parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name) + "}", value?.ToString());
                    }

                    var content = body is string text ? (HttpContent)new StringContent(text) : JsonContent.Create(body);
                    return Client.SendAsync(new HttpRequestMessage(attribute.Method, path) { Content = content });
                }
            }
        }
        """;

    private static readonly BuiltAssembly Built = new("Refit", Source);

    public static MetadataReference Reference => Built.Reference;
}
