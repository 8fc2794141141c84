using Microsoft.AspNetCore.Identity;

namespace MLGroup.Data.SignIn;

/// <summary>How a member signs in. Its key is the member's; it is made at the first sign-in.</summary>
public sealed class Account : IdentityUser<int>;
