using ChatPayloadAnalyzers.Payload;
using ChatPayloadAnalyzers.Schemas;

namespace ChatPayloadAnalyzers.Rules;

/// <summary>Which member of an object stands for which listed member of its schema. A misspelt member stands for the one it means.</summary>
internal sealed class MemberMap
{
    /// <summary>So many names are compared with each other.</summary>
    private const int Few = 8;

    private readonly Dictionary<string, Member> _byName = new(StringComparer.Ordinal);
    private readonly ObjectNode _node;
    private readonly Schema _schema;
    private readonly bool _nullIsAbsent;

    public MemberMap(ObjectNode node, Schema schema, bool nullIsAbsent)
    {
        _node = node;
        _schema = schema;
        _nullIsAbsent = nullIsAbsent;
        var duplicates = new List<Member>();
        var last = MayRepeat(node.Members) ? LastOfEachName(node.Members, duplicates) : null;
        var unlisted = new List<Member>();
        foreach (var member in node.Members)
        {
            if (last is not null && !ReferenceEquals(last[member.Name], member)) continue;
            if (schema.Find(member.Name) is not null || schema.Mentions(member.Name)) _byName[member.Name] = member;
            else unlisted.Add(member);
        }

        Duplicates = duplicates.ToImmutableArray();
        Misspelt = unlisted.Count == 0 ? ImmutableArray<Misspelling>.Empty : TakeMisspelt(unlisted);
        Unlisted = unlisted.ToImmutableArray();
    }

    /// <summary>Whether two members may have one name; of few it is soon known.</summary>
    private static bool MayRepeat(ImmutableArray<Member> members)
    {
        if (members.Length > Few) return true;
        for (var i = 1; i < members.Length; i++)
            for (var j = 0; j < i; j++)
                if (members[i].Name == members[j].Name) return true;
        return false;
    }

    /// <summary>Of two members with one name parsers keep the last.</summary>
    private static Dictionary<string, Member> LastOfEachName(ImmutableArray<Member> members, List<Member> duplicates)
    {
        var last = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (last.TryGetValue(member.Name, out var earlier)) duplicates.Add(earlier);
            last[member.Name] = member;
        }

        return last;
    }

    /// <summary>Takes out of <paramref name="unlisted"/> what stands for a listed member.</summary>
    private ImmutableArray<Misspelling> TakeMisspelt(List<Member> unlisted)
    {
        var misspelt = ImmutableArray.CreateBuilder<Misspelling>();
        // Where other members are expected, a name that is like a listed one is its own.
        if (!_schema.IsMap) Take(MeantByName);
        // What no name tells, the value does: an object that is a sender is meant to be one. Elsewhere it may be a member that is not documented.
        if (_schema.IsStrict && !_node.IsOpen) Take(MeantByValue);
        return misspelt.ToImmutable();

        void Take(Func<Member, List<Property>, Property?> find)
        {
            // A member that is null (a class sends the unset ones so) leaves its name to the one that means it.
            var free = _schema.Properties.Where(p => !_byName.TryGetValue(p.Name, out var taken) || IsNull(taken)).ToList();
            unlisted.RemoveAll(member =>
            {
                if (find(member, free) is not { } meant) return false;
                misspelt.Add(new Misspelling(member, meant, Find(meant.Name)));
                _byName[meant.Name] = member;
                if (!IsNull(member)) free.Remove(meant);
                return true;
            });
        }
    }

    /// <summary>By the name that is sent, or the one that the code has for it.</summary>
    private Property? MeantByName(Member member, List<Property> free)
    {
        var closest = Spelling.Closest(member.Name, free.Select(p => p.Name), isNear: !_schema.IsStrict);
        foreach (var property in free)
            if (property.Name == closest) return property;
        return Called(member.Name, free) ?? (member.CodeName is { } name ? Spelled(name, free) ?? Called(name, free) : null);
    }

    private static Property? Spelled(string name, List<Property> free)
    {
        foreach (var property in free)
            if (Spelling.IsSame(name, property.Name)) return property;
        return null;
    }

    private static Property? Called(string name, List<Property> free)
    {
        foreach (var property in free)
            foreach (var other in property.Schema.AlsoCalled)
                if (Spelling.IsSame(other, name)) return property;
        return null;
    }

    /// <summary>By a value that fits the one required property, and hardly any other: words may be anything.</summary>
    private static Property? MeantByValue(Member member, List<Property> free)
    {
        Property? only = null;
        foreach (var property in free)
        {
            if (!property.IsRequired || (property.Schema.AllowedText.IsEmpty && (property.Schema.Kinds & JsonKinds.String) != 0) || property.Schema.Accepts(member.Value) != Truth.Yes) continue;
            if (only is not null) return null;
            only = property;
        }

        return only;
    }

    /// <summary>Members that a later one of the same name overrides.</summary>
    public ImmutableArray<Member> Duplicates { get; }

    /// <summary>Members that the schema neither lists nor nearly lists.</summary>
    public ImmutableArray<Member> Unlisted { get; }

    public ImmutableArray<Misspelling> Misspelt { get; }

    /// <summary>The member that stands for <paramref name="name"/>, or <see langword="null"/>.</summary>
    public Member? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    /// <summary>The first member that people send in place of <paramref name="name"/>; it has a finding of its own, so that the other is not missing as well.</summary>
    public Member? SentInsteadOf(string name) =>
        Unlisted.FirstOrDefault(member => member.Presence == Presence.Always && !IsNull(member) && _schema.Instead.TryGetValue(member.Name, out var path) && path.Split('.')[0] == name);

    /// <summary>No such member is sent, whatever happens at run time.</summary>
    public bool Lacks(string name) => Find(name) is { } member
        // Where null is listed among the kinds, it is a value like any other.
        ? IsNull(member) && _schema.Find(name) is { Schema.Kinds: var kinds } && (kinds & JsonKinds.Null) == 0
        : !_node.IsOpen;

    /// <summary>Such a member, other than null, is sent every time. A lenient endpoint may take an empty one for none, and does not see a misspelt one.</summary>
    public bool Has(string name) => Find(name) is { } member && IsSent(member) && (_schema.IsStrict || (member.Name == name && !member.Value.MayBeEmpty));

    private bool IsNull(Member member) => _nullIsAbsent && member.Value.Kinds == JsonKinds.Null;

    /// <summary>The member counts as present every time the body is sent.</summary>
    public bool IsSent(Member member) =>
        member.Presence == Presence.Always && (!_nullIsAbsent || (member.Value.Kinds & JsonKinds.Null) == 0);
}

/// <param name="Member">The misspelt member.</param>
/// <param name="Meant">What it means.</param>
/// <param name="Null">The member that has the right name and is null; <see langword="null"/> where there is none.</param>
internal sealed record Misspelling(Member Member, Property Meant, Member? Null);
