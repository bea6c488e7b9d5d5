using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

/// <summary>Runs every generated program, and prints what it sends: its name, the request, the body in base 64.</summary>
public static class Sending
{
    public static async Task Main()
    {
        foreach (var run in typeof(Sending).Assembly.GetTypes().Where(type => type.Name.StartsWith("OfCase")).Select(type => type.GetMethod("Run")))
        {
            Wire.Sent.Clear();
            Wire.Requests.Clear();
            await (Task)run.Invoke(null, new object[] { Wire.Client, "6b1c", "2f6d", "9c1e" });
            Console.WriteLine(string.Join("\t", run.DeclaringType.Name.Substring(2), Wire.Requests.Single(), Convert.ToBase64String(Encoding.UTF8.GetBytes(Wire.Sent.Single()))));
        }
    }
}
