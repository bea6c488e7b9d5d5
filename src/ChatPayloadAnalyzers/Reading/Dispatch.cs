using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// Which member runs where a call names one of an interface, or one that may be overridden: the only one that there is, where nobody outside the compilation
/// can bring another. Once a compilation.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class Dispatch(Compilation compilation)
{
    /// <summary>Of more pairs of a type and what it derives from, none is looked at: a chain of n classes has n².</summary>
    private const int MostHeirs = 100_000;

    private readonly ConcurrentDictionary<ISymbol, ISymbol?> _reached = new(SymbolEqualityComparer.Default);

    private StrongBox<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>?>? _heirs;

    /// <returns><see langword="null"/> where there may be several, or none is in view.</returns>
    public ISymbol? Reached(ISymbol called, CancellationToken cancellation)
    {
        if (!IsOpenToOverride(called)) return called;
        var declared = called.OriginalDefinition;
        if (_reached.TryGetValue(declared, out var known)) return known;
        return _reached.GetOrAdd(declared, IsClosed(declared) ? OnlyOne(declared, cancellation) : null);
    }

    /// <summary>What derives from the type may give back something else.</summary>
    private static bool IsOpenToOverride(ISymbol member) =>
        member.IsAbstract || member.IsExtern || ((member.IsVirtual || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed);

    /// <summary>Nobody references a program; of a library others see what is public, and friends all of it.</summary>
    private bool IsClosed(ISymbol member)
    {
        var type = member.ContainingType;
        // A generic interface is implemented once for each argument.
        if (member.IsExtern || type.IsGenericType || type.IsComImport || !KnownSymbols.Same(member.ContainingAssembly, compilation.Assembly)) return false;
        // What mocks are made by, at run time.
        if (compilation.ReferencedAssemblyNames.Any(reference => reference.Name == "Castle.Core")) return false;
        return compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication
            || (!IsSeenOutside(type) && !compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute"));
    }

    private static bool IsSeenOutside(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        return true;
    }

    private ISymbol? OnlyOne(ISymbol declared, CancellationToken cancellation)
    {
        _heirs ??= new(HeirsIn(compilation, cancellation));
        if (_heirs.Value is not { } all) return null;
        ISymbol? only = null;
        var own = declared.ContainingType;
        foreach (var type in (all.TryGetValue(own, out var heirs) ? heirs : []).Prepend(own))
        {
            if (type.TypeKind == TypeKind.Interface) continue;
            // A struct is copied when it is boxed.
            if (type.TypeKind != TypeKind.Class) return null;
            if (type.IsAbstract) continue;
            var member = own.TypeKind == TypeKind.Interface ? type.FindImplementationForInterfaceMember(declared) : declared;
            if (member is null || OverrideIn(type, member).OriginalDefinition is not { IsAbstract: false, ContainingType.TypeKind: TypeKind.Class } runs) return null;
            if (only is not null && !KnownSymbols.Same(only, runs)) return null;
            only = runs;
        }

        return only;
    }

    /// <summary>What an object of the type runs for a member of a base class of it.</summary>
    private static ISymbol OverrideIn(INamedTypeSymbol type, ISymbol member)
    {
        for (var current = type; current is not null && !KnownSymbols.Same(current.OriginalDefinition, member.ContainingType.OriginalDefinition); current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                for (var overridden = OverriddenBy(candidate); overridden is not null; overridden = OverriddenBy(overridden))
                    if (KnownSymbols.Same(overridden.OriginalDefinition, member.OriginalDefinition)) return candidate;
            }
        }

        return member;
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static bool IsProxy(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            if (current is { Name: "DispatchProxy" or "RealProxy", ContainingNamespace.Name: "Reflection" or "Proxies" }) return true;
        return false;
    }

    /// <summary>The types of the compilation by each interface and class of it that they derive from.</summary>
    /// <returns><see langword="null"/> where there are too many, or any interface may be implemented at run time.</returns>
    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>? HeirsIn(Compilation compilation, CancellationToken cancellation)
    {
        var heirs = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var count = 0;
        var pending = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (space, type) = pending.Pop() switch { INamedTypeSymbol named => ((INamespaceSymbol?)null, named), var other => ((INamespaceSymbol)other, null) };
            foreach (var member in space?.GetMembers() ?? type!.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>()) pending.Push(member);
            if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct }) continue;
            for (var current = type.BaseType; current is not null && KnownSymbols.Same(current.ContainingAssembly, compilation.Assembly); current = current.BaseType) Add(current, type);
            foreach (var implemented in type.AllInterfaces.Where(i => KnownSymbols.Same(i.ContainingAssembly, compilation.Assembly))) Add(implemented, type);
            // Such a class implements whichever interface it is asked for.
            if (count > MostHeirs || IsProxy(type)) return null;
        }

        return heirs;

        void Add(INamedTypeSymbol ancestor, INamedTypeSymbol type)
        {
            count++;
            if (!heirs.TryGetValue(ancestor.OriginalDefinition, out var all)) heirs.Add(ancestor.OriginalDefinition, all = []);
            all.Add(type);
        }
    }
}
