using Superpower;
using Superpower.Display;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace CommonGround.Packages;

/// <summary>What is wrong with the words of a condition, and where: the place of the first character concerned.</summary>
public sealed record ConditionError(int Offset, string Message);

/// <summary>A condition as read, or everything that is wrong with its words.</summary>
public sealed record ConditionReading(Condition? Condition, ValueList<ConditionError> Errors)
{
    internal const int LongestText = 10_000;
    internal const int DeepestNesting = 100;

    /// <summary>Reads the words of a condition about these issues.</summary>
    public static ConditionReading Read(string text, IReadOnlyList<Issue> issues) =>
        Read(text, ConditionSyntax.Whole, new ConditionBinding(issues, "issue"));

    /// <summary>Reads the words of a condition about things that are done or left undone: a bare name is the last option, done.</summary>
    public static ConditionReading ReadOfMoves(string text, IReadOnlyList<Issue> moves) =>
        Read(text, ConditionSyntax.WholeOfMoves, new ConditionBinding(moves, "move"));

    private static ConditionReading Read(string text, TokenListParser<ConditionToken, Syntax> grammar, ConditionBinding binding)
    {
        if (text.Length > LongestText)
        {
            return Failed(0, $"a condition has at most {LongestText} characters, this one has {text.Length}");
        }

        if (Depth(text) > DeepestNesting)
        {
            return Failed(0, $"a condition nests at most {DeepestNesting} parentheses deep");
        }

        var tokens = ConditionSyntax.Tokenizer.TryTokenize(text);
        if (!tokens.HasValue)
        {
            return Failed(tokens.ErrorPosition.Absolute, $"“{text[tokens.ErrorPosition.Absolute]}” has no meaning in a condition");
        }

        var parsed = grammar.TryParse(tokens.Value);
        if (!parsed.HasValue)
        {
            var offset = parsed.ErrorPosition.HasValue ? parsed.ErrorPosition.Absolute : text.Length;
            return Failed(offset, parsed.FormatErrorMessageFragment());
        }

        var condition = binding.Bind(parsed.Value);
        return new(binding.Errors.Count == 0 ? condition : null, binding.Errors.ToValueList());
    }

    private static ConditionReading Failed(int offset, string message) => new(null, [new ConditionError(offset, message)]);

    private static int Depth(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in text)
        {
            depth +=
                character == '(' ? 1
                : character == ')' ? -1
                : 0;
            deepest = Math.Max(deepest, depth);
        }

        return Math.Max(deepest, text.Split((char[]?)null).Count(word => word is "not" or "if"));
    }
}

internal enum ConditionToken
{
    [Token(Category = "name")]
    Name,

    [Token(Description = "quoted name")]
    QuotedName,
    Number,

    [Token(Example = "<=, <, =, !=, >, >=")]
    Comparison,

    [Token(Example = "(")]
    Open,

    [Token(Example = ")")]
    Close,

    [Token(Example = "{")]
    OpenSet,

    [Token(Example = "}")]
    CloseSet,

    [Token(Example = ",")]
    Comma,

    [Token(Example = "+, -")]
    Sign,

    [Token(Example = "and")]
    And,

    [Token(Example = "or")]
    Or,

    [Token(Example = "not")]
    Not,

    [Token(Example = "if")]
    If,

    [Token(Example = "then")]
    Then,

    [Token(Example = "in")]
    In,
}

/// <summary>The words before they are tied to issues: a name is still only a name, with its place in the text.</summary>
internal abstract record Syntax
{
    internal sealed record Word(string Text, int Offset, string? Unit = null);

    internal sealed record Comparison(Word Left, string Sign, Word Right) : Syntax
    {
        /// <summary>What is added to the right side or, with a minus, taken from it.</summary>
        public Word? Lag { get; init; }

        public bool IsLess { get; init; }
    }

    internal sealed record Membership(Word Left, IReadOnlyList<Word> Options, bool Negated) : Syntax;

    internal sealed record Mention(Word Name) : Syntax;

    internal sealed record Every(IReadOnlyList<Syntax> Parts) : Syntax;

    internal sealed record Some(IReadOnlyList<Syntax> Parts) : Syntax;

    internal sealed record Negation(Syntax Part) : Syntax;

    internal sealed record Implication(Syntax If, Syntax Then) : Syntax;
}

/// <summary>The grammar of conditions. From loosest to tightest: if … then …, or, and, not, comparison.</summary>
internal static class ConditionSyntax
{
    private static readonly TextParser<TextSpan> NameText = Span.Regex(@"[\p{L}_][\p{L}\p{M}\p{Nd}_\-]*");

    public static Tokenizer<ConditionToken> Tokenizer { get; } =
        new TokenizerBuilder<ConditionToken>()
            .Ignore(Span.WhiteSpace)
            .Match(
                Span.EqualTo("<=")
                    .Try()
                    .Or(Span.EqualTo(">=").Try())
                    .Or(Span.EqualTo("!=").Try())
                    .Or(Span.EqualTo("≤"))
                    .Or(Span.EqualTo("≥"))
                    .Or(Span.EqualTo("≠"))
                    .Or(Span.EqualTo("<"))
                    .Or(Span.EqualTo(">"))
                    .Or(Span.EqualTo("=")),
                ConditionToken.Comparison
            )
            .Match(Character.EqualTo('('), ConditionToken.Open)
            .Match(Character.EqualTo(')'), ConditionToken.Close)
            .Match(Character.In('{', '['), ConditionToken.OpenSet)
            .Match(Character.In('}', ']'), ConditionToken.CloseSet)
            .Match(Character.EqualTo(','), ConditionToken.Comma)
            .Match(Span.Regex("\"[^\"\r\n]*\""), ConditionToken.QuotedName)
            .Match(Span.Regex(@"-?[0-9]+(\.[0-9]+)?"), ConditionToken.Number)
            .Match(Character.In('+', '-'), ConditionToken.Sign)
            .Match(Span.EqualTo("and"), ConditionToken.And, requireDelimiters: true)
            .Match(Span.EqualTo("or"), ConditionToken.Or, requireDelimiters: true)
            .Match(Span.EqualTo("not"), ConditionToken.Not, requireDelimiters: true)
            .Match(Span.EqualTo("if"), ConditionToken.If, requireDelimiters: true)
            .Match(Span.EqualTo("then"), ConditionToken.Then, requireDelimiters: true)
            .Match(Span.EqualTo("in"), ConditionToken.In, requireDelimiters: true)
            .Match(NameText, ConditionToken.Name)
            .Build();

    private static readonly TokenListParser<ConditionToken, Syntax.Word> Name = Token
        .EqualTo(ConditionToken.Name)
        .Select(token => new Syntax.Word(token.ToStringValue(), token.Position.Absolute))
        .Or(
            Token.EqualTo(ConditionToken.QuotedName).Select(token => new Syntax.Word(token.ToStringValue()[1..^1], token.Position.Absolute))
        );

    private static readonly TokenListParser<ConditionToken, Syntax.Word> Amount =
        from number in Token.EqualTo(ConditionToken.Number)
        from unit in Name.AsNullable().OptionalOrDefault()
        select new Syntax.Word(number.ToStringValue(), number.Position.Absolute, unit?.Text ?? "");

    private static readonly TokenListParser<ConditionToken, (string Sign, Syntax.Word By)> Lag =
        from sign in Token.EqualTo(ConditionToken.Sign)
        from amount in Amount
        select (sign.ToStringValue(), amount);

    private static readonly TokenListParser<ConditionToken, (Syntax.Word Right, (string Sign, Syntax.Word By)? Lag)> NameWithLag =
        from name in Name
        from lag in Lag.Select(lag => ((string Sign, Syntax.Word By)?)lag).OptionalOrDefault()
        select (name, lag);

    private static readonly TokenListParser<ConditionToken, Syntax> Comparison =
        from left in Name
        from rest in Compared(left).Or(Among(left))
        select rest;

    private static readonly TokenListParser<ConditionToken, Syntax> ComparisonOrMention =
        from left in Name
        from rest in Compared(left).Or(Among(left)).Or(Parse.Return<ConditionToken, Syntax>(new Syntax.Mention(left)))
        select rest;

    public static TokenListParser<ConditionToken, Syntax> Whole { get; } = Grammar(Comparison);

    /// <summary>The same where a name may stand alone, for what is done.</summary>
    public static TokenListParser<ConditionToken, Syntax> WholeOfMoves { get; } = Grammar(ComparisonOrMention);

    private static TokenListParser<ConditionToken, Syntax> Grammar(TokenListParser<ConditionToken, Syntax> leaf)
    {
        TokenListParser<ConditionToken, Syntax> factor = null!;
        TokenListParser<ConditionToken, Syntax> implication = null!;
        factor = (
            from sign in Token.EqualTo(ConditionToken.Not)
            from part in Parse.Ref(() => factor)
            select (Syntax)new Syntax.Negation(part)
        )
            .Or(Parse.Ref(() => implication).Between(Token.EqualTo(ConditionToken.Open), Token.EqualTo(ConditionToken.Close)))
            .Or(leaf);
        var conjunction = factor
            .AtLeastOnceDelimitedBy(Token.EqualTo(ConditionToken.And))
            .Select(parts => parts.Length == 1 ? parts[0] : new Syntax.Every(parts));
        var disjunction = conjunction
            .AtLeastOnceDelimitedBy(Token.EqualTo(ConditionToken.Or))
            .Select(parts => parts.Length == 1 ? parts[0] : new Syntax.Some(parts));
        implication = (
            from start in Token.EqualTo(ConditionToken.If)
            from premise in disjunction
            from middle in Token.EqualTo(ConditionToken.Then)
            from consequence in Parse.Ref(() => implication)
            select (Syntax)new Syntax.Implication(premise, consequence)
        ).Or(disjunction);
        return implication.AtEnd();
    }

    private static TokenListParser<ConditionToken, Syntax> Compared(Syntax.Word left) =>
        from sign in Token.EqualTo(ConditionToken.Comparison)
        from right in Amount.Select(amount => (Right: amount, Lag: default((string Sign, Syntax.Word By)?))).Or(NameWithLag)
        select (Syntax)
            new Syntax.Comparison(left, sign.ToStringValue(), right.Right) { Lag = right.Lag?.By, IsLess = right.Lag?.Sign == "-" };

    private static TokenListParser<ConditionToken, Syntax> Among(Syntax.Word left) =>
        from negated in Token.EqualTo(ConditionToken.Not).Optional()
        from keyword in Token.EqualTo(ConditionToken.In)
        from options in Amount
            .Or(Name)
            .AtLeastOnceDelimitedBy(Token.EqualTo(ConditionToken.Comma))
            .Between(Token.EqualTo(ConditionToken.OpenSet), Token.EqualTo(ConditionToken.CloseSet))
        select (Syntax)new Syntax.Membership(left, options, negated is not null);
}
