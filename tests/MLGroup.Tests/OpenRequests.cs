using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace MLGroup.Tests;

/// <summary>Knows of requests that are answered and not over: what the portal does after an answer needs its database.</summary>
internal sealed class OpenRequests : IStartupFilter
{
    private int _count;

    public bool IsAnyLeft => Volatile.Read(ref _count) > 0;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => portal =>
    {
        portal.Use((context, proceed) =>
        {
            Interlocked.Increment(ref _count);
            // Who is first to ask for it is called last.
            context.Response.OnCompleted(() =>
            {
                Interlocked.Decrement(ref _count);
                return Task.CompletedTask;
            });
            return proceed(context);
        });
        next(portal);
    };
}
