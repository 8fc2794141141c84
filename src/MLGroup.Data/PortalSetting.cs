namespace MLGroup.Data;

/// <summary>A fact about the portal itself that all its processes share, for example the offset of the Development clock.</summary>
public sealed class PortalSetting
{
    private PortalSetting() { }

    public PortalSetting(string name, string value) => (Name, Value) = (name, value);

    public string Name { get; private set; } = "";
    public string Value { get; set; } = "";
}
