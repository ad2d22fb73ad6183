using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

/// <summary>Each case is the whole one with one thing changed.</summary>
public class BadCaseTests
{
    [Theory]
    [InlineData("mediator: no", "mediatr: no", "41:5: error: a party has no key “mediatr” (did you mean “mediator”?)")]
    [InlineData(
        "seat: invited",
        "seat: invted",
        "65:11: error: expected at-the-table, invited, consulted or absent, not “invted” (did you mean “invited”?)"
    )]
    [InlineData("signs: yes", "signs: maybe", "39:12: error: expected yes or no, not “maybe”")]
    [InlineData("named: no,", "named: [no],", "70:154: error: expected text, not a list or a map")]
    [InlineData("as-of: 2024-03-04", "as-of: 2015-02-30", "3:8: error: 2015-02-30 is not a day of the calendar")]
    [InlineData("as-of: 2024-03-04", "as-of: 4 March", "3:8: error: expected a date such as 2015-10-30, not “4 March”")]
    [InlineData("grade: C3", "grade: G3", "70:165: error: expected a grade from A1 to F6, such as C3, not “G3”")]
    [InlineData("letter: F", "letter: Fish", "37:13: error: expected one or two letters, such as “F”, not “Fish”")]
    [InlineData("{at-least: 40}", "some", "84:94: error: expected a count such as 40, 40..50 or {at-least: 40}, not “some”")]
    [InlineData("at-least: 1, at-most: 3", "at-least: 3, at-most: 1", "84:129: error: at least 3 and at most 1 cannot both be")]
    [InlineData(
        "  town:",
        "  town: [x]",
        "68:9: error: expected the keys of a party: name, letter, seat, signs, role, mediator, influence, aliases, factions, evidence, walk-away, positions, red-lines, wants, ranking, since, note and visible-to"
    )]
    public void A_bad_value_says_what_was_expected(string part, string instead, string problem) => AssertError(part, instead, problem);

    [Theory]
    [InlineData("  town:", "  port:", "68:3: error: “port” stands here a second time; the first is at talks.yaml:54:3")]
    [InlineData("  town:", "  not:", "68:3: error: “not” has a meaning in conditions and cannot be a name")]
    [InlineData("  town:", "  2nd:", "68:3: error: “2nd” cannot be a name: a letter first, then letters, digits, - and _")]
    [InlineData("signs: true\n", "signs: true\n    letter: f\n", "56:13: error: “f” is already the letter of “fishers”")]
    [InlineData("signs: true\n", "signs: true\n    aliases: fishermen\n", "56:14: error: “fishermen” is already an alias of “fishers”")]
    [InlineData(
        "open-again:",
        "closing:",
        "53:7: error: a red line cannot be named “closing”, which is an issue; give it a name of its own"
    )]
    [InlineData(
        "open-again:",
        "walk-away:",
        "53:7: error: a red line cannot be named “walk-away”, which is another demand; give it a name of its own"
    )]
    public void A_name_is_one_and_can_stand_in_a_condition(string part, string instead, string problem) =>
        AssertError(part, instead, problem);

    [Theory]
    [InlineData("about: [port]", "about: [prt]", "71:70: error: no party is named “prt” (did you mean “port”?)")]
    [InlineData("evidence: [s5]", "evidence: [s5, storm]", "84:172: error: no statement is named “storm”")]
    [InlineData("evidence: [s5]", "evidence: [s5, s5]", "84:172: error: “s5” stands twice in this list")]
    [InlineData(
        "bears-on: [fishers, closing]",
        "bears-on: [fishers, closig]",
        "84:193: error: no party or issue is named “closig” (did you mean “closing”?)"
    )]
    [InlineData(
        "  lighthouse: {option: stays",
        "  lighthose: {option: stays",
        "31:3: error: no issue is named “lighthose” (did you mean “lighthouse”?)"
    )]
    [InlineData(
        "      lighthouse: {points",
        "      lighthous: {points",
        "63:7: error: no issue is named “lighthous” (did you mean “lighthouse”?)"
    )]
    [InlineData("vetoes: [fishers]", "vetoes: [fisher]", "5:29: error: no party is named “fisher” (did you mean “fishers”?)")]
    [InlineData(
        "{source: report, passage: At",
        "{source: reports, passage: At",
        "82:16: error: no source is named “reports” (did you mean “report”?)"
    )]
    [InlineData(
        "file: sources/report.md",
        "file: sources/reprt.md",
        "7:18: error: the folder has no file “sources/reprt.md” (did you mean “sources/report.md”?)"
    )]
    public void A_dangling_name_is_answered_with_the_nearest(string part, string instead, string problem) =>
        AssertError(part, instead, problem);

    [Fact]
    public void A_rule_leaves_somebody_to_sign() =>
        AssertError("all-but: 1", "all-but: 4", "5:17: error: all but 4 of 3 signatories leaves nobody to sign");

    [Theory]
    [InlineData(
        "closing >= 12 months",
        "closing = 7 months",
        "52:43: error: 7 months is not a step of “closing” (from 0 to 24 by 3); nearest is 6 months"
    )]
    [InlineData("closing >= 12 months", "closing >= 12 weeks", "52:44: error: “closing” is in months, not in weeks")]
    [InlineData(
        "closing >= 12 months",
        "guarantee = writen",
        "52:45: error: “guarantee” has no option “writen” (did you mean “written”?); expected one of none, political, written"
    )]
    [InlineData(
        "closing >= 12 months",
        "'guarantee = \"it''s\" and clsing = never'",
        "52:46: error: “guarantee” has no option “it's”; expected one of none, political, written",
        "52:58: error: no issue is named “clsing” (did you mean “closing”?)"
    )]
    [InlineData("closing >= 12 months", "closing >= and", "52:44: error: unexpected `and`, expected number, name or quoted name")]
    [InlineData(
        "closing >= 12 months",
        "[closing]",
        "52:33: error: expected a condition such as “departure <= 12 months”, not a list or a map"
    )]
    [InlineData(
        "unknown: political",
        "unknown: closing = never",
        "50:63: error: a position on “guarantee” cannot speak of “closing”; write a red line"
    )]
    public void A_bad_condition_is_shown_at_the_character(string part, string instead, params string[] problems) =>
        AssertError(part, instead, problems);

    [Fact]
    public void A_condition_may_run_over_lines_and_still_show_the_character() =>
        AssertError(
            "{demand: if closing < 24 months then reopening <= 24 months, scope: unknown}",
            "\n        demand: >\n          closing < 24 months and\n          reopning <= 24 months\n",
            "56:11: error: no issue is named “reopning” (did you mean “reopening”?)"
        );

    [Fact]
    public void A_condition_that_is_nested_too_deep_is_refused() =>
        AssertError(
            "closing >= 12 months",
            "\"" + string.Concat(Enumerable.Repeat("not\\n", 2_000)) + "closing = never\"",
            "52:34: error: a condition nests at most 100 parentheses deep"
        );

    [Theory]
    [InlineData("unknown: political", "unknown: [political, none]", "50:54: error: “rejects” and “unknown” overlap: both hold for “none”")]
    [InlineData(
        "unknown: political",
        "unknown: guarantee != none",
        "50:54: error: “accepts” and “unknown” overlap: both hold for “written”"
    )]
    [InlineData(
        "{unknown: closing",
        "{certainty: unknown, rejects: closing",
        "67:37: error: what a party rejects is known; where it is not, write it as “unknown: …”"
    )]
    public void Accepts_rejects_and_unknown_are_apart(string part, string instead, string problem) => AssertError(part, instead, problem);

    [Theory]
    [InlineData(
        "ideal: never",
        "ideal: sometimes",
        "49:24: error: “closing” has no option “sometimes”; expected a number of months from 0 to 24 by 3, or never"
    )]
    [InlineData(
        "ideal: never",
        "ideal: 7 months",
        "49:24: error: 7 months is not a step of “closing” (from 0 to 24 by 3); nearest is 6 months"
    )]
    [InlineData("ideal: never", "ideal: 12..3", "49:24: error: the range 12..3 runs backwards in the order of “closing”")]
    [InlineData("salience: 90", "salience: 190", "49:41: error: 190 is not from 0 to 100")]
    [InlineData("influence: 20", "influence: lots", "57:16: error: expected a number such as 12 or 2.5, not “lots”")]
    [InlineData("influence: 20", "influence: 60..20", "57:16: error: the range 60..20 runs backwards; write 20..60")]
    [InlineData("political: 40..60", "political: 40..160", "50:103: error: 160 is not from 0 to 100")]
    [InlineData(
        "unknown: political",
        "unknown: politcal",
        "50:63: error: “guarantee” has no option “politcal” (did you mean “political”?)"
    )]
    [InlineData("points: [0, 1, 2]", "points: [0, 1, 2], values: {none: 1}", "62:19: error: a position has values or points, not both")]
    [InlineData(
        "points: [0, 1, 2]",
        "points: [0, 1, 2], salience: 3",
        "62:19: error: points say how much the issue matters; leave salience out, or write values"
    )]
    [InlineData(
        "points: [0, 1, 2]",
        "points: [0, 1]",
        "62:27: error: expected a number for each option, such as {none: 40}, or a list of 3 numbers in the options' order"
    )]
    [InlineData(
        "points: [0, 1, 2]",
        "points: {none: 0}",
        "62:19: error: points are given for every option; “political” and “written” have none"
    )]
    [InlineData(
        "{ideal: 3..12 months, since: 2024-01-01}",
        "{ideal: 3..12 months}",
        "61:11: error: a position in a list needs since, such as “since: 2015-10-30”: the latest holds"
    )]
    [InlineData(
        "{ideal: 3..12 months, since: 2024-01-01}",
        "{since: 2024-03-04}",
        "61:11: error: two positions have since: 2024-03-04; the latest would not be one"
    )]
    public void A_position_is_within_its_bounds(string part, string instead, string problem) => AssertError(part, instead, problem);

    [Theory]
    [InlineData("to: 24, step: 3,", "to: 24, step: 0,", "15:36: error: a step is more than 0, not 0")]
    [InlineData("to: 24, step: 3,", "to: 24, step: -3,", "15:36: error: a step is more than 0, not -3")]
    [InlineData("to: 24, step: 3,", "to: -3, step: 3,", "15:26: error: a scale runs upwards, not from 0 to -3")]
    [InlineData("to: 24, step: 3,", "to: 25, step: 3,", "15:26: error: steps of 3 from 0 do not reach 25; the last is 24")]
    [InlineData(
        "to: 24, step: 3,",
        "to: 1000000000, step: 1,",
        "15:44: error: an issue has at most 10001 options, this one has 1000000002"
    )]
    [InlineData("to: 24, step: 3,", "to: 24,", "15:12: error: a scale needs step, such as “step: 3”")]
    [InlineData("or: never}", "or: ever}", "15:57: error: “or” takes only never")]
    [InlineData(
        "unit: months, or",
        "unit: long months, or",
        "15:45: error: expected a unit in one word, such as months, not “long months”"
    )]
    public void A_scale_is_refused_before_its_options_are_made(string part, string instead, string problem) =>
        AssertError(part, instead, problem);

    [Theory]
    [InlineData("options: [stays, goes]", "options: [stays, stays]", "22:22: error: the option “stays” stands here a second time")]
    [InlineData("options: [stays, goes]", "options: []", "22:14: error: expected a list of options, such as [none, partial, full]")]
    [InlineData(
        "options: [stays, goes]",
        "note: x",
        "20:3: error: “lighthouse” needs options, such as “options: [none, partial, full]”, or a scale"
    )]
    public void A_broken_issue_makes_no_further_errors(string part, string instead, string problem) => AssertError(part, instead, problem);

    [Fact]
    public void Broken_issues_make_no_further_errors() =>
        AssertError(
            "issues:\n",
            "issues: []\nisues:\n",
            "11:9: error: expected issues by name, such as “a-name: …”",
            "12:1: error: a case has no key “isues” (did you mean “issues”?)"
        );

    [Theory]
    [InlineData("points: [0, 1, 2]", "points: [0, 1, -2]", "62:34: error: points are 0 or more, not -2")]
    [InlineData(
        "evidence: [s4], since: 2024-03-04",
        "since: 2024-03-04",
        "31:3: error: an agreed point needs evidence, such as “evidence: [s1]”"
    )]
    public void What_is_missing_or_senseless_is_said(string part, string instead, string problem) => AssertError(part, instead, problem);

    [Fact]
    public void Too_many_parties_are_refused()
    {
        var parties = string.Concat(Enumerable.Range(0, CaseLimits.Parties).Select(index => $"  p{index}:\n"));
        AssertError("  town:", parties, "565:3: error: at most 500 parties are read, here are 503");
    }

    [Fact]
    public void Every_problem_is_told_once_and_in_order_up_to_a_limit()
    {
        var unknown = string.Concat(Enumerable.Range(0, 2 * CaseLimits.Problems).Select(index => $"key{index}: 1\n"));
        var problems = SomeCase.ProblemsOf(SomeCase.Whole + "\n" + unknown);
        Assert.Equal(CaseLimits.Problems + 1, problems.Length);
        Assert.Contains(problems, problem => problem.EndsWith("error: there are more problems than these 1000", StringComparison.Ordinal));
    }

    private static void AssertError(string part, string instead, params string[] problems) =>
        Assert.Equal(problems.Select(problem => "talks.yaml:" + problem), SomeCase.ProblemsWith(part, instead));
}
