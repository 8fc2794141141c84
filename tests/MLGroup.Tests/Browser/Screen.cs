namespace MLGroup.Tests.Browser;

/// <summary>The size of a window in CSS pixels.</summary>
public sealed record Screen(int Width, int Height)
{
    public static Screen Desktop { get; } = new(1280, 900);

    public static Screen Phone { get; } = new(390, 844);
}
