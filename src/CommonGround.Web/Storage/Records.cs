using CommonGround.Talks;

namespace CommonGround.Web.Storage;

/// <summary>A case that the workspace keeps. Its files stand under its revisions.</summary>
public sealed class StoredCase
{
    public Guid Id { get; init; }

    /// <summary>In addresses: lower case with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the newest revision, from 1.</summary>
    public int Revision { get; set; }
}

/// <summary>One change of a case: who, when, and at which places.</summary>
public sealed class StoredRevision
{
    public Guid CaseId { get; init; }

    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    public required string AccountId { get; init; }

    /// <summary>What was done, in a few words for people.</summary>
    public required string What { get; init; }

    /// <summary>The number of the change that it took back.</summary>
    public int? Undoes { get; init; }

    /// <summary>What it changed place by place; nothing where it brought whole files.</summary>
    public List<StoredEdit> Edits { get; init; } = [];
}

/// <summary>What a change did at one place of the case; it is taken back together with all that its revision did.</summary>
public sealed class StoredEdit
{
    public Guid CaseId { get; init; }

    public int Revision { get; init; }

    /// <summary>Its turn among those of its revision, from 0.</summary>
    public int Turn { get; init; }

    public required string Place { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}

/// <summary>A file of a case as a revision left it; older revisions keep theirs.</summary>
public sealed class StoredFile
{
    public Guid CaseId { get; init; }

    public int Revision { get; init; }

    public required string Path { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What somebody is on a case.</summary>
public sealed class Membership
{
    public Guid CaseId { get; init; }

    public required string AccountId { get; init; }

    public Role Role { get; set; }

    /// <summary>The party that a delegation speaks for.</summary>
    public string? Party { get; set; }

    public Clearance Clearance => new(Role, Party);
}

/// <summary>A link that makes whoever opens it a member. Only its hash is kept.</summary>
public sealed class Invitation
{
    public required string TokenHash { get; init; }

    public Guid CaseId { get; init; }

    public Role Role { get; init; }

    public string? Party { get; init; }

    public DateTimeOffset Until { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public Clearance Clearance => new(Role, Party);
}

/// <summary>What a delegation keeps for itself: positions and red lines of its own party, as the case folder would write them.</summary>
public sealed class Paper
{
    public Guid CaseId { get; init; }

    public required string Party { get; init; }

    public int Version { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Whether the mediator may read it.</summary>
    public bool IsGranted { get; set; }
}

/// <summary>A remark on something in a case, which nobody but those of its author's side reads.</summary>
public sealed class Remark
{
    public long Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The party whose delegation reads it; null when those do who keep the case.</summary>
    public string? Party { get; init; }

    /// <summary>What it is about, such as <c>issues/departure</c>.</summary>
    public required string Place { get; init; }

    public required string AccountId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Text { get; init; }
}

/// <summary>Something that somebody did, chained to what was done before it, so that no entry can change or go unseen.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null before anybody has signed in.</summary>
    public string? AccountId { get; init; }

    public Guid? CaseId { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    /// <summary>The hash of the entry before; of the first, nothing.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over all of the above, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
