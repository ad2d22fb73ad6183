using Microsoft.AspNetCore.Components;

namespace CommonGround.Web.Screens.Frames;

/// <summary>That somebody drags something in a chart to another of its places; the script of the page sends it, ten times a second at most.</summary>
public sealed class DraggedEventArgs : EventArgs
{
    /// <summary>By which the chart knows it.</summary>
    public string Name { get; set; } = "";

    public int Place { get; set; }

    /// <summary>Whether it has just been taken hold of.</summary>
    public bool IsBegun { get; set; }
}

/// <summary>Events that browsers do not have by themselves.</summary>
[EventHandler("ondragged", typeof(DraggedEventArgs))]
public static class EventHandlers;
