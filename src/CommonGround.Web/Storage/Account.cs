using Microsoft.AspNetCore.Identity;

namespace CommonGround.Web.Storage;

/// <summary>Somebody who can sign in.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>As others on a case see it.</summary>
    public string DisplayName { get; set; } = "";
}
