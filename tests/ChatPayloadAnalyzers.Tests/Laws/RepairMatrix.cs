using ChatPayloadAnalyzers.Tests.Running;

namespace ChatPayloadAnalyzers.Tests.Laws;

public sealed class RepairMatrix
{
    [Fact]
    public async Task Matrix()
    {
        var generated = Generated.All;
        var before = await generated.FindingsAsync();
        var texts = await Repair.AllAsync(generated.Program);
        var repaired = generated.With(texts);
        var broken = repaired.Program.Errors.GroupBy(e => repaired.CaseAt(e.Location)).ToDictionary(g => g.Key, g => g.First().ToString());
        var after = await repaired.FindingsAsync();
        var lines = new List<string>();
        foreach (var group in generated.Cases.Where(c => before[c.Name].Any(VerdictTests.IsVerdict)).GroupBy(c => c.Spelling.Name))
        {
            var all = group.ToList();
            var errors = all.Where(c => broken.ContainsKey(c.Name)).ToList();
            var left = all.Where(c => !broken.ContainsKey(c.Name) && after[c.Name].Any(d => d.Id != "CHAT2003")).ToList();
            lines.Add($"{group.Key}: {all.Count} found, {all.Count - errors.Count - left.Count} mended, {left.Count} left, {errors.Count} broken"
                + (left.Count > 0 ? "\n    left: " + string.Join("; ", left.Select(c => c.Body)) : "") + (errors.Count > 0 ? "\n    broken: " + string.Join("; ", errors.Select(c => c.Body + " " + broken[c.Name])) : ""));
        }

        File.WriteAllText(Environment.GetEnvironmentVariable("CHATPAYLOAD_MATRIX") ?? "/tmp/matrix.txt", string.Join('\n', lines));
        File.WriteAllLines((Environment.GetEnvironmentVariable("CHATPAYLOAD_MATRIX") ?? "/tmp/matrix.txt") + ".repaired", texts);
    }
}
