using System.Globalization;
using System.Runtime.CompilerServices;

namespace MLGroup.Tests;

/// <summary>Tests read numbers and dates as the portal writes them, whatever the machine they run on speaks.</summary>
internal static class BritishCulture
{
    [ModuleInitializer]
    internal static void Speak() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
}
