using ChatPayloadAnalyzers.Payload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ChatPayloadAnalyzers.Reading;

/// <summary>
/// A stream, a buffer, a builder or a string writer that the member makes, fills through one JSON writer or serializer, and reads. Whoever
/// else is given it may write too, and leaves it open.
/// </summary>
internal sealed class Sink
{
    private readonly SyntaxNode _read;
    private readonly Reader _reader;
    private readonly WrittenJson _json = new();

    /// <summary>Where, in the text, the last thing was written, and where all of it was last handed on.</summary>
    private int _lastWrite;
    private int _lastFlush;

    private Sink(SyntaxNode read, Reader reader)
    {
        _read = read;
        _reader = reader;
    }

    /// <param name="sink">The variable.</param>
    /// <param name="read">What takes the content out of it.</param>
    /// <param name="isLive">What is taken out changes with the sink.</param>
    /// <param name="reader">Where it stands.</param>
    /// <param name="isFromStart">It is read from where it stands, which must be the start.</param>
    /// <returns>The one JSON value that was written; <see langword="null"/> where that is not all, or not known.</returns>
    public static Slot? Read(IOperation sink, SyntaxNode read, bool isLive, Reader reader, bool isFromStart = false)
    {
        if (Reader.Unwrap(sink) is not ILocalReferenceOperation local) return null;
        var there = reader.At(read);
        if (there.Follow(local) is not { } held || Reader.Unwrap(held.Value) is not IObjectCreationOperation creation) return null;
        if (isLive && reader.Follow(local)?.Changes.Count(change => !IsLook(change)) != held.Changes.Count(change => !IsLook(change))) return null;
        var reading = new Sink(read, there);
        return reading.IsEmpty(creation) && Uses.Of(held.Changes) is { } uses && (!isFromStart || uses.IsAtStart) && reading.Fill(uses.Writer) && reading.IsHandedOn(creation.Type, uses) ? reading._json.Root : null;
    }

    /// <summary>Whether somebody was given a view that cannot be written through.</summary>
    private static bool IsLook(Change change) => !change.Path.IsEmpty && change.Path[0] is IPropertyReferenceOperation { Property.Name: "WrittenSpan" or "WrittenMemory" };

    /// <summary>Whether nothing stands in a new sink.</summary>
    private bool IsEmpty(IObjectCreationOperation creation)
    {
        var symbols = _reader.Symbols;
        if (creation.Initializer is not null) return false;
        if (KnownSymbols.Same(creation.Type, symbols.StringWriter) && creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "sb") is { } builder) return IsUnusedBuilder(Reader.Unwrap(builder.Value));
        return (KnownSymbols.Same(creation.Type, symbols.MemoryStream) || KnownSymbols.Same(creation.Type, symbols.StringWriter) || KnownSymbols.Same(creation.Type, symbols.StringBuilder)
                || KnownSymbols.Same(creation.Type?.OriginalDefinition, symbols.ArrayBufferWriter))
            && creation.Arguments.All(a => a.Parameter?.Name is "capacity" or "maxCapacity" or "initialCapacity" or "formatProvider");
    }

    /// <summary>A builder that is not touched but by the string writer that is made of it.</summary>
    private bool IsUnusedBuilder(IOperation builder)
    {
        if (builder is ILocalReferenceOperation local) return _reader.Follow(local) is { Changes.IsEmpty: true } held && Reader.Unwrap(held.Value) is IObjectCreationOperation creation && IsEmpty(creation);
        return builder is IObjectCreationOperation made && IsEmpty(made);
    }

    /// <summary>Whether what was written has arrived. A text writer keeps nothing back; what moves a stream before the end makes it write over.</summary>
    private bool IsHandedOn(ITypeSymbol? sink, Uses uses)
    {
        var keepsText = KnownSymbols.Same(sink, _reader.Symbols.StringWriter) || KnownSymbols.Same(sink, _reader.Symbols.StringBuilder);
        return (keepsText || _lastFlush >= _lastWrite) && (uses.FirstMove is not { } move || move >= _lastFlush);
    }

    /// <summary>Plays what is written by the one who is given the sink.</summary>
    private bool Fill(IArgumentOperation given)
    {
        switch (given.Parent)
        {
            case IInvocationOperation call:
                _lastWrite = _lastFlush = call.Syntax.SpanStart;
                return WriterCalls.Given(given, call, _json, _reader);
            case IObjectCreationOperation { Type: var type } writer when KnownSymbols.Same(type, _reader.Symbols.Utf8JsonWriter) || KnownSymbols.Same(type, _reader.Symbols.NewtonsoftTextWriter):
                return HolderOf(writer) is { } held && Play(held, writer, KnownSymbols.Same(type, _reader.Symbols.NewtonsoftTextWriter)) && _json.Root is not null;
            case IObjectCreationOperation outer when IsPlainText(outer):
                if (ArgumentOf(outer) is { } next) return Fill(next);
                return HolderOf(outer) is { } holder && Through(holder) is { } through && Fill(through);
            default:
                return false;
        }
    }

    /// <summary>A text writer that changes nothing and adds nothing: a byte order mark is one of the things that may be added.</summary>
    private bool IsPlainText(IObjectCreationOperation creation) =>
        creation.Initializer is null
        && (KnownSymbols.Same(creation.Type, _reader.Symbols.StringWriter)
            || (KnownSymbols.Same(creation.Type, _reader.Symbols.StreamWriter) && creation.Arguments.All(a =>
                a.Parameter?.Name is "stream" or "leaveOpen" or "bufferSize" || a.ArgumentKind == ArgumentKind.DefaultValue
                || (a.Parameter?.Name == "encoding" && BytesText.IsUtf8(a.Value, _reader) && IsWithoutMark(Reader.Unwrap(a.Value))))));

    /// <summary>new UTF8Encoding(false).</summary>
    private static bool IsWithoutMark(IOperation encoding) =>
        encoding is IObjectCreationOperation { Arguments: var arguments } && (arguments.IsEmpty || arguments.InOrder()[0].Value.ConstantValue is { HasValue: true, Value: false });

    /// <summary>The one who is given a text writer, which does nothing else but hand on.</summary>
    private IArgumentOperation? Through((Held Held, SyntaxNode Scope) holder)
    {
        IArgumentOperation? given = null;
        foreach (var change in holder.Held.Changes)
        {
            if (change is Opened { Path.IsEmpty: true, By: { } by } && given is null) given = by;
            else if (change is Called { Path.IsEmpty: true, Call: var call } && WriterCalls.HandsOn(call)) _lastFlush = Math.Max(_lastFlush, call.Syntax.SpanStart);
            else return null;
        }

        if (IsClosedBefore(holder) is { } end) _lastFlush = Math.Max(_lastFlush, end);
        return given;
    }

    private bool Play((Held Held, SyntaxNode Scope) writer, IObjectCreationOperation creation, bool isNewtonsoft)
    {
        var changes = MemberChanges.Of(creation.Initializer, ImmutableArray<IOperation>.Empty, _reader)?.AddRange(writer.Held.Changes);
        if (changes is null) return false;
        var isClosed = false;
        foreach (var change in changes)
        {
            switch (change)
            {
                case Called { Path.IsEmpty: true, Call: var call } when WriterCalls.HandsOn(call):
                    _lastFlush = Math.Max(_lastFlush, call.Syntax.SpanStart);
                    isClosed |= WriterCalls.Closes(call);
                    break;
                case Called { Path.IsEmpty: true } called when !isClosed:
                    if (!WriterCalls.Called(called.Call, isNewtonsoft, _json, called.Reader)) return false;
                    _lastWrite = called.Call.Syntax.SpanStart;
                    break;
                case Opened { Path.IsEmpty: true, By: { Parent: IInvocationOperation call } by } when !isClosed:
                    if (!WriterCalls.Given(by, call, _json, _reader)) return false;
                    _lastWrite = call.Syntax.SpanStart;
                    break;
                // Layout. Other settings change quotes, or whether what is left open is closed in the end.
                case Assigned { Path.IsEmpty: true, Target: IPropertyReferenceOperation { Property.Name: "Formatting" or "Indentation" or "StringEscapeHandling" or "Culture" } } when isNewtonsoft:
                    break;
                default:
                    return false;
            }
        }

        if (IsClosedBefore(writer) is { } end)
        {
            isClosed = true;
            _lastFlush = Math.Max(_lastFlush, end);
        }

        // Newtonsoft ends what is left open when it closes.
        return !isNewtonsoft || !isClosed || _json.EndAll();
    }

    /// <summary>The local that holds a new writer, with all that is done to it before the sink is read.</summary>
    private (Held Held, SyntaxNode Scope)? HolderOf(IObjectCreationOperation writer)
    {
        IOperation? parent = writer.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            && Variables.Until(_read, local, _reader) is { } found
            && Reader.Unwrap(found.Held.Value).Syntax == writer.Syntax
                ? found
                : null;
    }

    private static IArgumentOperation? ArgumentOf(IObjectCreationOperation writer)
    {
        IOperation? parent = writer.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent as IArgumentOperation;
    }

    /// <summary>The end of the scope of a local with <c>using</c>, if that comes before the reading.</summary>
    private int? IsClosedBefore((Held Held, SyntaxNode Scope) holder)
    {
        var end = holder.Scope.Span.End;
        var declaration = holder.Held.Value.Syntax.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Parent;
        return end <= _read.SpanStart && declaration is (UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }) ? end : null;
    }

    /// <summary>What was done to a sink.</summary>
    /// <param name="Writer">Where it was given to the one that writes.</param>
    /// <param name="FirstMove">Where, in the text, its position was first set.</param>
    /// <param name="IsAtStart">The last time, it was set to the start.</param>
    private sealed record Uses(IArgumentOperation Writer, int? FirstMove, bool IsAtStart)
    {
        /// <returns><see langword="null"/> where more was done to it, or what is done is not certain.</returns>
        public static Uses? Of(ImmutableArray<Change> changes)
        {
            IArgumentOperation? writer = null;
            int? move = null;
            var isAtStart = false;
            foreach (var change in changes)
            {
                switch (change)
                {
                    case Opened { Path.IsEmpty: true, By: { } by } when writer is null:
                        writer = by;
                        isAtStart = false;
                        break;
                    case var look when IsLook(look):
                        break;
                    case Assigned { Path.IsEmpty: true, Target: IPropertyReferenceOperation { Property.Name: "Position" } target, Value: var position }:
                        move ??= target.Syntax.SpanStart;
                        isAtStart = IsZero(position);
                        break;
                    case Called { Path.IsEmpty: true, Call: { TargetMethod.Name: "Seek" } call }:
                        move ??= call.Syntax.SpanStart;
                        // SeekOrigin.Begin is 0 as well.
                        isAtStart = call.Arguments.All(argument => IsZero(argument.Value));
                        break;
                    default:
                        return null;
                }
            }

            return writer is null ? null : new Uses(writer, move, isAtStart);
        }

        private static bool IsZero(IOperation value) => value.ConstantValue is { HasValue: true, Value: 0 or 0L };
    }
}
