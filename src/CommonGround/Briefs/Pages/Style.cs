using System.Security.Cryptography;
using System.Text;

namespace CommonGround.Briefs.Pages;

/// <summary>How a page looks, and the policy that lets it look so and load nothing.</summary>
internal static class Style
{
    /// <summary>Written without the characters that XML would encode: a browser does not decode them here.</summary>
    public const string Sheet = """

        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #595959; --line: #c8c8c8; --wash: #f3f3f1; --hatch: #d9d9d9; --link: #0b57a4; --verdict: #0072b2; --warning: #a84300; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --faint: #a8a8a8; --line: #4a4a4a; --wash: #242424; --hatch: #3d3d3d; --link: #8ab8f0; --verdict: #56b4e9; --warning: #f0a35e; } }
        body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
        h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
        nav ol, .evidence { padding-left: 1.5rem; } .evidence { list-style: none; padding: 0; }
        .as-of, .note, .origin, figcaption { color: var(--faint); }
        .callout { border-left: .35rem solid var(--line); margin: .75rem 0; padding: .6rem 1rem; background: var(--wash); } .callout p { margin: 0; }
        .verdict { border-color: var(--verdict); font-size: 1.15rem; } .warning { border-color: var(--warning); border-left-style: double; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem 0; }
        caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
        th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
        td { min-width: 7rem; } thead th, .group th { background: var(--wash); } tbody th { font-weight: 500; } .group th { font-weight: 600; }
        [data-side=end] { text-align: end; font-variant-numeric: tabular-nums; }
        .unknown { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--hatch) 5px 6px); }
        .not-discussed { color: var(--faint); text-align: center; } abbr { text-decoration: none; font-weight: 600; }
        .judgement { font-style: italic; text-decoration: underline dotted; text-underline-offset: .2em; }
        td.judgement { text-decoration: none; border-bottom: 2px dotted var(--ink); }
        .cite { margin-inline-start: .2em; font-size: .75em; font-style: normal; } li:target, :target { background: var(--wash); }
        blockquote { margin: .3rem 0 .3rem 1rem; } figure { margin: 1.5rem 0; overflow-x: auto; } svg { width: 100%; min-width: 36rem; height: auto; font-size: 13px; }
        svg text { fill: var(--ink); } .tick { stroke: var(--line); } .whisker { stroke: var(--ink); stroke-width: 2; }
        svg .mark { fill: var(--verdict); stroke: var(--ink); } .unsized { stroke-dasharray: 3 2; } .nowhere { fill: none; stroke: var(--faint); stroke-dasharray: 2 4; }
        @page { size: A4; margin: 18mm; }
        @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --line: #777; --wash: #fff; --hatch: #c8c8c8; --link: #000; --verdict: #000; --warning: #000; }
        body { padding: 0; max-width: none; font-size: 10pt; } svg, td { min-width: 0; } details:not([open]) { display: none; } nav, .skip { display: none; } tr, figure, .callout, .evidence li { break-inside: avoid; } h2, h3 { break-after: avoid; }
        .unknown, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """;

    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";
}
