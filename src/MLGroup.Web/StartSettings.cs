namespace MLGroup.Web;

/// <summary>A setting is wrong; the sentence names the key, what was found, and what to write.</summary>
internal sealed class WrongSettingException(string sentence) : Exception(sentence);

internal static class StartSettings
{
    /// <summary>Binds a section once, at start.</summary>
    /// <exception cref="WrongSettingException">A value does not fit its setting.</exception>
    public static T Read<T>(this IConfiguration configuration, string section) where T : new()
    {
        try
        {
            return configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException unfit)
        {
            throw new WrongSettingException($"A setting in section {section} cannot be read. {unfit.Message} Write a value that fits, or remove it to use the default.");
        }
    }

    /// <exception cref="WrongSettingException">There is a complaint.</exception>
    public static void Require(string? complaint)
    {
        if (complaint is not null)
            throw new WrongSettingException(complaint);
    }
}
