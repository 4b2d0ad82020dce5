using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Timeline.Engine.Log;
using Timeline.Projections.Actors;
using Timeline.Projections.Articles;
using Timeline.Projections.Chronology;
using Timeline.Projections.Reading;
using Timeline.Projections.Replay;
using Timeline.Projections.Views;

namespace Timeline.Projections;

/// <summary>What every host shares: the log, the views, and a handler for each command and query.</summary>
public static class TimelineServices
{
    /// <summary>Adds Timeline on a database: send commands and queries through <see cref="IMediator"/>.</summary>
    /// <param name="dataSource">PostgreSQL 14 or later. Tables are made when they are first needed. The host disposes of it.</param>
    /// <remarks>Everything is a singleton or transient, and may be used from many threads. Dispose of the provider asynchronously.</remarks>
    /// <param name="clock">Says which day it is when something is recorded. The time of recording is PostgreSQL's own.</param>
    public static IServiceCollection AddTimeline(this IServiceCollection services, NpgsqlDataSource dataSource, IClock clock)
    {
        services.AddSingleton(dataSource);
        services.AddSingleton(clock);
        services.AddSingleton(_ => new EventLog(dataSource, options => ViewsProjection.Register(options, dataSource)));
        services.AddSingleton<ViewUpkeep>();
        services.AddSingleton(provider => new ViewDaemon(dataSource, provider.GetRequiredService<EventLog>(), provider.GetRequiredService<ViewUpkeep>(), provider.GetService<ILogger<ViewDaemon>>()));
        services.AddSingleton<ReadPosition>();
        services.AddSingleton<NameBooks>();
        services.AddSingleton<ActorLookup>();
        services.AddSingleton<ActorTallies>();
        services.AddSingleton<RankedActors>();
        services.AddSingleton<ActorLinks>();
        services.AddSingleton<ArticleIds>();
        services.AddSingleton<StandingCounts>();
        services.AddSingleton<CollectionFigures>();
        services.AddSingleton<ChronologyReader>();
        services.AddSingleton<ChangeReader>();

        services.AddSingleton<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddSingleton<IMediator, Mediator>();
        AddHandlers(services, typeof(EventLog).Assembly);
        AddHandlers(services, typeof(TimelineServices).Assembly);
        return services;
    }

    private static void AddHandlers(IServiceCollection services, System.Reflection.Assembly assembly)
    {
        foreach (var handler in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var contract in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddTransient(contract, handler);
            }
        }
    }
}
