using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ChatPayloadAnalyzers.PackageTests.Pictures;

/// <summary>
/// The picture for those who show no SVG. Which dots a font has differs from machine to machine, so a bitmap is not compared with what is drawn today: it carries the hash of the drawing that it was
/// made of, as a text of the PNG.
/// </summary>
internal static class Bitmap
{
    private static readonly byte[] Key = "tEXtSource\0"u8.ToArray();

    /// <summary>Drawn by librsvg, twice as large as it will be shown.</summary>
    public static async Task WriteAsync(string svg, string png)
    {
        using var draws = Process.Start("rsvg-convert", ["--zoom", "2", "--output", png, svg]);
        await draws.WaitForExitAsync();
        Assert.Equal(0, draws.ExitCode);
        byte[] text = [.. Key, .. Encoding.ASCII.GetBytes(HashOf(svg))];
        var drawn = await File.ReadAllBytesAsync(png);
        // The last chunk is the end: length, name and checksum, 12 bytes.
        await File.WriteAllBytesAsync(png, [.. drawn[..^12], .. Number(text.Length - 4), .. text, .. Number((int)Checksum(text)), .. drawn[^12..]]);
    }

    /// <summary>Whether the bitmap was made of the drawing as it is.</summary>
    public static bool IsOf(string svg, string png)
    {
        if (!File.Exists(png)) return false;
        var bytes = File.ReadAllBytes(png).AsSpan();
        var start = bytes.IndexOf(Key);
        return start >= 0 && bytes[(start + Key.Length)..].StartsWith(Encoding.ASCII.GetBytes(HashOf(svg)));
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The CRC of a chunk's name and data, as the PNG standard has it.</summary>
    private static uint Checksum(IEnumerable<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var b in bytes)
        {
            sum ^= b;
            for (var i = 0; i < 8; i++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
