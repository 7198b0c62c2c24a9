using ICSharpCode.SharpZipLib.GZip;

namespace Gozcu.Models.Csv;

/// <summary>Text compressed by gzip, unpacked: all of its members. Anything but zeros after the last one is an error, as it may be a damaged member.</summary>
/// <param name="source">The file.</param>
/// <param name="blockSize">Number of bytes read at once.</param>
internal sealed class GzipMembersStream(Stream source, int blockSize) : GZipInputStream(source, blockSize)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, count);
        if (read <= 0 && count > 0)
        {
            RequireZeros();
        }
        return read;
    }

    /// <summary>Tests what the unpacker left: it takes everything that does not begin like a member for the end.</summary>
    private void RequireZeros()
    {
        do
        {
            while (inputBuffer.Available > 0)
            {
                if (inputBuffer.ReadLeByte() != 0)
                {
                    throw new GZipException("the bytes after its last member are no other member");
                }
            }
            inputBuffer.Fill();
        } while (inputBuffer.Available > 0);
    }
}
