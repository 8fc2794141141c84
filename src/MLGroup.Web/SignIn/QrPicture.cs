using System.Globalization;
using System.Text;
using QRCoder;

namespace MLGroup.Web.SignIn;

/// <summary>A text as a QR code (ISO/IEC 18004), drawn as one path of an SVG picture with its quiet zone.</summary>
internal sealed class QrPicture
{
    public QrPicture(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        Size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < Size; x++)
            {
                if (row[x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        Path = path.ToString();
    }

    /// <summary>Width and height in modules.</summary>
    public int Size { get; }

    /// <summary>The dark modules.</summary>
    public string Path { get; }
}
