namespace CommonGround.Briefs.Pages;

/// <summary>How a page looks, and the policy that lets it look so and load nothing.</summary>
internal static class Style
{
    /// <summary>Written without the characters that XML would encode: a browser does not decode them here.</summary>
    public const string Sheet = """

        :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #595959; --line: #c8c8c8; --wash: #f3f3f1; --link: #0b57a4; --verdict: #0072b2; --warning: #a84300; --mark: #fff1a8; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #161616; --faint: #a8a8a8; --line: #4a4a4a; --wash: #242424; --link: #8ab8f0; --verdict: #56b4e9; --warning: #f0a35e; --mark: #5c4d00; } }
        body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
        h1, h2, h3 { line-height: 1.2; } h1, h2, h3, p, li, figcaption, summary, blockquote, .group th { overflow-wrap: anywhere; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
        nav ol, .evidence { padding-left: 1.5rem; } .evidence { list-style: none; padding: 0; }
        .as-of, .note, .origin, figcaption { color: var(--faint); }
        .callout { border-left: .35rem solid var(--line); padding: .6rem 1rem; background: var(--wash); }
        .verdict { border-color: var(--verdict); font-size: 1.15rem; } .warning { border-color: var(--warning); border-left-style: double; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem 0; }
        caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
        th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
        thead th, .group th { background: var(--wash); } tbody th { font-weight: 500; } .group th { font-weight: 600; }
        [data-side=end] { text-align: end; font-variant-numeric: tabular-nums; }
        .unknown { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 6px); }
        .not-discussed { color: var(--faint); text-align: center; } abbr { text-decoration: none; font-weight: 600; }
        .judgement { font-style: italic; text-decoration: underline dotted; text-underline-offset: .2em; }
        .cite { display: inline-block; line-height: 0; margin-inline-start: .2em; font-size: .75em; font-style: normal; } li:target, :target { background: var(--wash); }
        blockquote { margin: .3rem 0 .3rem 1rem; } figure { margin: 1.5rem 0; } .drawn { width: 100%; height: auto; font-size: 13px; }
        :root { --plain: #7a7a7a; --look-0: #8c8c8c; --look-1: #0072b2; --look-2: #e69f00; --look-3: #009e73; --look-4: #cc79a7; --look-5: #d55e00; --look-6: #56b4e9; --look-7: #f0e442; }
        .look-0 { fill: var(--look-0); border-color: var(--look-0); } .look-1 { fill: var(--look-1); border-color: var(--look-1); } .look-2 { fill: var(--look-2); border-color: var(--look-2); border-style: double; } .look-3 { fill: var(--look-3); border-color: var(--look-3); border-style: dashed; }
        .look-4 { fill: var(--look-4); border-color: var(--look-4); border-style: dotted; } .look-5 { fill: var(--look-5); border-color: var(--look-5); border-style: ridge; } .look-6 { fill: var(--look-6); border-color: var(--look-6); border-style: groove; } .look-7 { fill: var(--look-7); border-color: var(--look-7); border-style: outset; }
        .badge { display: inline-block; min-width: 1.5em; padding: 0 .2em; border-width: 3px; border-radius: 3px; text-align: center; font-size: .8em; font-weight: 700; font-style: normal; }
        .badge:not(.look-2, .look-3, .look-4, .look-5, .look-6, .look-7) { border-style: solid; }
        .patterns { position: absolute; } .hatch { stroke: var(--ink); stroke-width: 1; fill: none; } .ground { fill: var(--paper); } .question { font-weight: 700; font-size: 15px; } svg .nowhere { fill: url(#__unknown); stroke: var(--ink); }
        .camp { display: inline-block; margin-inline-end: 1.2em; } .swatch { width: 1.2em; height: 1.2em; vertical-align: -.25em; margin-inline-end: .3em; } .legend, .spoken { margin: .3rem 0; font-size: .9em; } .spoken { min-height: 1.5em; color: var(--faint); }
        .live .drawn { display: none; } .stage { width: 100%; } summary { padding: .2rem 0; cursor: pointer; }
        .source .text { padding: .5rem 1rem; border: 1px solid var(--line); max-width: 45rem; } mark { background: var(--mark); color: var(--ink); } :target { scroll-margin-top: 4rem; } mark:has(:target) { outline: 2px solid var(--link); } mark :target { background: none; }
        .sheet { max-width: 48rem; margin: 0 auto 3rem; overflow-wrap: anywhere; } .sheet h3 { margin: 1rem 0 .3rem; font-size: 1rem; } .sheet ul { margin: .2rem 0; padding-left: 1.2rem; } .sheet table { margin: .4rem 0; width: 100%; font-size: .9em; } .sheet th, .sheet td { padding: .1rem .4rem; overflow-wrap: break-word; } .sheet figure { margin: .5rem 0; } .sheet p { margin: .3rem 0; } .sheet .callout p, .card p, .sheet .card ul { margin: 0; } .sheet caption { position: absolute; clip-path: inset(50%); } .sheet .callout { margin: .3rem 0; padding: .3rem .8rem; } .sheet .verdict { font-size: 1.1rem; }
        .sheet .cite a { display: inline-block; min-width: 1.5em; text-align: center; } .apart { border-top: 4px double var(--ink); } .annex { margin-top: 4rem; border-top: 4px double var(--line); padding-top: 1rem; font-size: 1.3rem; font-weight: 700; }
        .card { display: inline-block; box-sizing: border-box; width: calc(50% - .6rem); margin: .25rem .2rem; padding: .3rem .7rem; border: 2px solid var(--line); border-top-width: 5px; vertical-align: top; } .conflict { border-top-color: var(--warning); } .repair { border-top-color: var(--verdict); border-top-style: double; }
        @media (max-width: 40rem) { body { padding: .8rem; } .card { display: block; width: auto; } }
        svg text { fill: var(--ink); } .tick.apart { stroke-dasharray: 4 3; } .tick { stroke: var(--line); } .whisker { stroke: var(--ink); stroke-width: 2; }
        svg .mark { stroke: var(--ink); } .unsized { stroke-dasharray: 3 2; } 
        @page { margin: 14mm; }
        @media (forced-colors: active) { :root { --ink: CanvasText; --paper: Canvas; --faint: CanvasText; --line: GrayText; --link: LinkText; --mark: Mark; --plain: CanvasText; --look-0: GrayText; --look-1: CanvasText; --look-2: CanvasText; --look-3: CanvasText; --look-4: CanvasText; --look-5: CanvasText; --look-6: CanvasText; --look-7: CanvasText; } }
        @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --line: #777; --wash: #fff; --link: #000; --verdict: #000; --warning: #000; }
        body { padding: 0; max-width: none; font-size: 9pt; line-height: 1.25; } .sheet .drawn { width: 165mm; } h1 { margin: 0; font-size: 14pt; } .as-of { margin: .1rem 0; } .sheet { max-width: none; margin: 0; break-after: page; } .sheet h2 { margin: .2rem 0; font-size: 12pt; } .sheet h3 { margin: .35rem 0 .05rem; font-size: 10pt; } .sheet .verdict { font-size: 10.5pt; } .sheet figure { margin: .2rem 0; } .sheet a { text-decoration: none; } .annex { margin-top: 0; } nav, .skip { display: none; } tr, figure, .callout, .evidence li { break-inside: avoid; } h2, h3 { break-after: avoid; }
        figure.live .drawn { display: inline; } .stage, .spoken, figure details { display: none; } .source { display: none; } .unknown, svg, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """;

    /// <summary>For a page without a script: this style, and nothing else.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src {Script.HashOf(Sheet)}; base-uri 'none'; form-action 'none'";

    /// <summary>Lets the one script run, and set the style of what it draws; no other script, no text as code, nothing from outside.</summary>
    public static string PolicyWithScript =>
        $"default-src 'none'; img-src data:; style-src-elem {Script.HashOf(Sheet)}; style-src-attr 'unsafe-inline'; script-src {Script.Hash}; base-uri 'none'; form-action 'none'";
}
